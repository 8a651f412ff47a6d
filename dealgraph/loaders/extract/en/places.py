"""Places by name beyond the best known: countries, provinces, states and towns where plants stand and companies have their seat.

No place is listed here whose name is as often that of a firm or a person ("Santos", "Lincoln").
"""

from __future__ import annotations

FURTHER_PLACES = frozenset(
    """
Afghanistan|Albania|Algeria|Andorra|Angola|Armenia|Azerbaijan|Bahamas|Bahrain|Barbados|Belarus|Belize|Benin|Bermuda|Bhutan|Bolivia|Bosnia|Bosnia and Herzegovina|Botswana|Brunei|
Burkina Faso|Burundi|Cambodia|Cameroon|Cape Verde|Cayman Islands|Costa Rica|Cuba|Cyprus|Congo|Democratic Republic of Congo|Democratic Republic of the Congo|DRC|Djibouti|Dominican Republic|
Ecuador|El Salvador|Equatorial Guinea|Eritrea|Eswatini|Ethiopia|Fiji|Gabon|Gambia|Ghana|Guatemala|Guinea|Guyana|Haiti|Honduras|Ivory Coast|Jamaica|Kyrgyzstan|Laos|Lebanon|Lesotho|Liberia|
Libya|Liechtenstein|Macau|Macao|Madagascar|Malawi|Maldives|Mali|Malta|Mauritania|Mauritius|Moldova|Monaco|Mongolia|Montenegro|Mozambique|Myanmar|Namibia|Nepal|Nicaragua|Niger|North Macedonia|
Oman|Panama|Papua New Guinea|Paraguay|Puerto Rico|Rwanda|Senegal|Sierra Leone|Somalia|Sudan|Suriname|Syria|Tajikistan|Tanzania|Togo|Trinidad and Tobago|Tunisia|Turkmenistan|Turkiye|Türkiye|
Uganda|Uruguay|Venezuela|Yemen|Zambia|Zimbabwe|Eurozone|Nordics|Baltics|Scandinavia|Benelux|Caribbean|Central America|Central Asia|Eastern Europe|Western Europe|Central Europe|South Asia|East Asia|
West Africa|East Africa|North Africa|Sub-Saharan Africa|sub-Saharan Africa|Asia Pacific|Asia-Pacific|Appalachia|
Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Goa|Gujarat|Haryana|Himachal Pradesh|Jharkhand|Karnataka|Kerala|Madhya Pradesh|Maharashtra|Odisha|Punjab|Rajasthan|Tamil Nadu|Telangana|
Uttar Pradesh|Uttarakhand|West Bengal|Coimbatore|Vadodara|Indore|Bhopal|Lucknow|Jaipur|Kanpur|Nagpur|Kochi|Visakhapatnam|Chandigarh|Sanand|Hosur|Thiruvananthapuram|Bhubaneswar|Patna|Ludhiana|
Anhui|Fujian|Gansu|Guangdong|Guangxi|Guizhou|Hainan|Hebei|Heilongjiang|Henan|Hubei|Hunan|Inner Mongolia|Jiangsu|Jiangxi|Jilin|Liaoning|Ningxia|Qinghai|Shaanxi|Shandong|Shanxi|Sichuan|Tibet|
Xinjiang|Yunnan|Zhejiang|Changsha|Changchun|Dalian|Dongguan|Foshan|Fuzhou|Guiyang|Harbin|Jinan|Kunming|Nanchang|Nantong|Ningbo|Ningde|Qingdao|Shenyang|Shijiazhuang|Taiyuan|Urumqi|Wenzhou|Wuxi|
Xiamen|Xi'an|Yangzhou|Yantai|Zhengzhou|Zhuhai|Changzhou|Taichung|Tainan|Taoyuan|New Taipei|
Baden-Württemberg|Brandenburg|Lower Saxony|Saxony|Saxony-Anhalt|Thuringia|Hesse|North Rhine-Westphalia|Rhineland-Palatinate|Schleswig-Holstein|Saarland|Mecklenburg-Western Pomerania|Cologne|Bonn|
Bremen|Dortmund|Duisburg|Nuremberg|Mannheim|Karlsruhe|Magdeburg|Wolfsburg|Regensburg|Heidelberg|Darmstadt|Jena|Rostock|Kiel|Ingolstadt|Braunschweig|Chemnitz|Salzgitter|Leverkusen|Ludwigshafen|
Wallonia|Flanders|Brittany|Normandy|Provence|Île-de-France|Occitanie|Alsace|Grenoble|Nantes|Bordeaux|Lille|Strasbourg|Rennes|Montpellier|Dunkirk|Le Havre|Calais|Lombardy|Piedmont|Tuscany|Sicily|
Sardinia|Puglia|Veneto|Bologna|Florence|Genoa|Naples|Catania|Trieste|Andalusia|Aragon|Extremadura|Galicia|Navarra|Navarre|Basque Country|Castilla-La Mancha|Castile and León|Zaragoza|Bilbao|Málaga|
Malaga|Tarragona|Sines|Braga|Skåne|Skellefteå|Luleå|Västerås|Linköping|Uppsala|Trondheim|Bergen|Stavanger|Espoo|Tampere|Turku|Oulu|Vaasa|Äänekoski|Reykjavik|Lapland|Jutland|Odense|Aalborg|
Esbjerg|Gdańsk|Gdansk|Wroclaw|Wrocław|Poznan|Poznań|Lodz|Łódź|Katowice|Silesia|Brno|Ostrava|Bratislava|Košice|Ljubljana|Debrecen|Győr|Szeged|Cluj-Napoca|Timisoara|Iasi|Brasov|Sofia|Plovdiv|Thessaloniki|
Skopje|Sarajevo|Chisinau|Tbilisi|Yerevan|Baku|Almaty|Astana|Tashkent|Bishkek|Izmir|Bursa|Adana|Zug|Lausanne|Bern|Winterthur|Lugano|St. Gallen|Schaffhausen|Linz|Graz|Salzburg|Innsbruck|Tyrol|Styria|Carinthia|
Rhône Valley|Rhone Valley|Utrecht|Groningen|Delft|Leiden|Haarlem|Nijmegen|Maastricht|Arnhem|Tilburg|Breda|Veldhoven|Leuven|Liège|Bruges|Mechelen|Charleroi|
Newcastle|Sheffield|Birmingham|Nottingham|Leicester|Coventry|Southampton|Portsmouth|Plymouth|Aberdeen|Dundee|Inverness|Swansea|Sunderland|Middlesbrough|Teesside|Grimsby|Milton Keynes|
Northampton|Peterborough|Norwich|Ipswich|Brighton|Swindon|Gloucester|Cheltenham|Stevenage|Slough|Guildford|Warrington|Blackpool|Doncaster|Barrow-in-Furness|Redcar|Runcorn|Port Talbot|
Grangemouth|Lancashire|Yorkshire|Cumbria|Oxfordshire|Cambridgeshire|Hertfordshire|Buckinghamshire|Cheshire|Derbyshire|Northumberland|Cornwall|Devon|Somerset|Galway|Limerick|Waterford|
Abilene|Akron|Albany|Alexandria|Allentown|Amarillo|Anaheim|Arlington|Asheville|Augusta|Bakersfield|Beaumont|Bellevue|Bentonville|Bethesda|Billings|Bismarck|Bloomington|Brownsville|
Carlsbad|Cedar Rapids|Champaign|Chandler|Chapel Hill|Cheyenne|Colorado Springs|Corpus Christi|Dayton|Decatur|Dubuque|Duluth|El Segundo|Elkhart|Erie|Eugene|Evansville|Fairfax|Fargo|Fayetteville|Flagstaff|Fort Collins|
Fort Lauderdale|Fort Wayne|Fort Myers|Fresno|Gainesville|Grand Rapids|Green Bay|Greensboro|Greenville|Gulf Coast|Harrisburg|Houma|Hoboken|Iowa City|Ithaca|Kalamazoo|Lake Charles|Lansing|Laredo|Lexington|
Long Beach|Long Island|Lubbock|Marietta|McAllen|Missoula|Moline|Morristown|Murfreesboro|Naperville|Newark|Newport Beach|Northern Virginia|Ocala|Odessa|Ogden|Olympia|Overland Park|Palm Beach|
Pensacola|Peoria|Plano|Pocatello|Port Arthur|Provo|Pueblo|Racine|Reno|Reston|Roanoke|Rochester|Rockford|Salinas|San Bernardino|San Mateo|Santa Barbara|Santa Fe|Santa Monica|Sarasota|Schaumburg|
Scottsdale|Scranton|Sioux Falls|South Bend|Spartanburg|Springfield|St. Petersburg|Starkville|Staten Island|Syracuse|Tacoma|Tallahassee|Tempe|Toledo|Topeka|Trenton|Tuscaloosa|Waco|Westchester|White Plains|
Wilmington|Winston-Salem|Worcester|Yuma|Permian Basin|Research Triangle Park|Puget Sound|Upper Peninsula|Central Valley|Napa Valley|Hudson Valley|Twin Cities|Mecklenburg County|
New Brunswick|Newfoundland|Newfoundland and Labrador|Prince Edward Island|Yukon|Northwest Territories|Nunavut|Mississauga|Kitchener|Waterloo|Quebec City|Saskatoon|Regina|Laval|Gatineau|Sudbury|Thunder Bay|
Fort McMurray|Yorkton|Kelowna|Burnaby|Richmond Hill|Markham|Oshawa|Brampton|
New South Wales|Queensland|South Australia|Western Australia|Northern Territory|Tasmania|Pilbara|Gold Coast|Canberra|Hobart|Geelong|Newcastle|Port Pirie|Port Hedland|Whyalla|Christchurch|
Hokkaido|Kyushu|Kumamoto|Hiroshima|Kobe|Sendai|Kanagawa|Aichi|Chiba|Saitama|Ibaraki|Shizuoka|Nagasaki|Okinawa|Daejeon|Daegu|Gwangju|Ulsan|Pohang|Gyeonggi|Pyeongtaek|Icheon|Suwon|Yongin|Cheongju|Jeju|Sejong|Geoje|
West Java|Central Java|East Java|Sumatra|Sulawesi|Kalimantan|Bali|Surabaya|Bandung|Batam|Morowali|Penang|Johor|Johor Bahru|Selangor|Sarawak|Sabah|Kulim|Cyberjaya|Cebu|Davao|Davao City|Luzon|Mindanao|Subic|
Chonburi|Rayong|Chiang Mai|Phuket|Haiphong|Hai Phong|Da Nang|Bac Ninh|Bac Giang|Binh Duong|Dong Nai|Phnom Penh|Vientiane|Yangon|Chittagong|Islamabad|Kathmandu|Ulaanbaatar|
NEOM|Neom|Dammam|Jubail|Yanbu|Ras Al Khaimah|Sharjah|Fujairah|Muscat|Sohar|Duqm|Manama|Kuwait City|Beirut|Amman|Baghdad|Basra|Erbil|Tehran|Alexandria|Suez|Ain Sokhna|Tangier|Rabat|Marrakech|Kenitra|Tunis|Algiers|
Tripoli|Khartoum|Dakar|Abidjan|Abuja|Kano|Port Harcourt|Lekki|Kumasi|Douala|Kinshasa|Lubumbashi|Kolwezi|Luanda|Lusaka|Harare|Gaborone|Windhoek|Maputo|Antananarivo|Kampala|Kigali|Dar es Salaam|Mombasa|Pretoria|Gauteng|
KwaZulu-Natal|Western Cape|Eastern Cape|Gqeberha|Port Elizabeth|
Antofagasta|Atacama|Santiago|Valparaíso|Concepción|Arequipa|Cajamarca|Quito|Guayaquil|Medellín|Medellin|Barranquilla|Cartagena|Caracas|La Paz|Asunción|Montevideo|Salta|Jujuy|Catamarca|Neuquén|Vaca Muerta|
Córdoba|Bahia|Minas Gerais|Mato Grosso|Paraná|Rio Grande do Sul|Santa Catarina|Ceará|Pernambuco|Belo Horizonte|Brasília|Brasilia|Curitiba|Fortaleza|Manaus|Porto Alegre|Recife|Goiás|Espírito Santo|
Nuevo León|Nuevo Leon|Coahuila|Chihuahua|Sonora|Jalisco|Guanajuato|Querétaro|Queretaro|Puebla|San Luis Potosí|San Luis Potosi|Aguascalientes|Tamaulipas|Baja California|Tijuana|Ciudad Juárez|Ciudad Juarez|Saltillo|Toluca|
Mainz|Wiesbaden|Potsdam|Freiburg|Aachen|Münster|Bielefeld|Augsburg|Erlangen|Göttingen|Tübingen|Erfurt|Cottbus|Zwickau|Wuppertal|Sophia Antipolis|Rueil-Malmaison|Boulogne-Billancourt|Clermont-Ferrand|Saint-Étienne|Besançon|
Modena|Verona|Padua|Brescia|Bergamo|Maranello|Ivrea|San Sebastián|San Sebastian|Alicante|Murcia|Coimbra|Aveiro|Setúbal|Jönköping|Örebro|Umeå|Kiruna|Borlänge|Narvik|Tromsø|Horsens|Vejle|Kotka|Lahti|Jyväskylä|
Culver City|Elizabethtown|New Milford|Bozeman|Santa Cruz|Boca Raton|West Palm Beach|Coral Gables|St. Louis Park|Eden Prairie|Bloomfield Hills|Auburn Hills|Southfield|Sterling Heights|Marysville|Maumee|Findlay|Fishers|Kokomo|
West Lafayette|Terre Haute|Joliet|Naperville|Oak Brook|Northbrook|Lake Forest|Oak Ridge|Spring Hill|Clarksville|Bowling Green|Hopkinsville|Paducah|Opelika|Tuskegee|
Cartersville|LaGrange|West Point|Alpharetta|Moncks Corner|Mount Pleasant|Rock Hill|Blythewood|Siler City|Gastonia|Newport News|Manassas|Ashburn|Herndon|Tysons|McLean|Rockville|Gaithersburg|Germantown|
Parsippany|Rahway|Basking Ridge|New Brunswick|King of Prussia|Malvern|Horsham|Conshohocken|Marlborough|Framingham|Natick|Woburn|Somerville|Watertown|Devens|Nashua|
Greenwich|Danbury|New Haven|Groton|Armonk|Yonkers|Fishkill|Round Rock|Frisco|The Woodlands|Sugar Land|Galveston|
Casa Grande|Carson City|Lehi|Broomfield|Littleton|Centennial|Hillsboro|Beaverton|Corvallis|Moses Lake|Bothell|Nampa|
Milpitas|San Carlos|San Bruno|Foster City|Burlingame|Los Gatos|Pleasanton|San Ramon|Walnut Creek|Hayward|Union City|Torrance|El Segundo|Costa Mesa|La Jolla|Thousand Oaks|Burbank|Calabasas|Goleta|Lathrop|
Yucatán|Veracruz|Oaxaca|Sinaloa|Zacatecas|Lázaro Cárdenas|Lazaro Cardenas|Panama City|San Salvador|Tegucigalpa|Managua|Santo Domingo|San Juan|Havana|Hawkesbury
""".replace("\n", "").split("|")
)

# Before a noun they say whose it is, not where; and no town stands before them in a list of their like.
COUNTRIES = frozenset(
    """
U.S.|US|U.S|USA|United States|England|Scotland|Wales|United Kingdom|European Union|U.K.|UK|EU|Hong Kong|Japan|China|India|Korea|South Korea|Taiwan|Germany|France|Canada|Australia|Israel|Italy|Spain|
Switzerland|Sweden|Singapore|Netherlands|Ireland|Brazil|Mexico|Russia|Britain|Europe|Asia|Africa|America|Norway|Denmark|Finland|Belarus|Turkey|Abu Dhabi|Saudi Arabia|Qatar|
Indonesia|Malaysia|Vietnam|Thailand|Philippines|New Zealand|South Africa|Nigeria|Kenya|Egypt|Chile|Argentina|Poland|Austria|Belgium|Portugal|Greece|Ukraine|Hungary|Romania|
Czech Republic|Slovakia|Slovenia|Croatia|Serbia|Bulgaria|Estonia|Latvia|Lithuania|Luxembourg|Iceland|Morocco|Peru|Colombia|Pakistan|Bangladesh|Kuwait|Oman|Bahrain|UAE|
United Arab Emirates|Kazakhstan|Uzbekistan|Tanzania|Ghana|Ethiopia|Malta|Cyprus|Cambodia|Sri Lanka|North America|South America|Latin America|Middle East|Southeast Asia
""".replace("\n", "").split("|")
)
