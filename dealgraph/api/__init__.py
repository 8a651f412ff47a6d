"""What goes out: the HTTP API and the command line. Nothing here knows a format or decides what is true."""
