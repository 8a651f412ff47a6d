// Shows our own OpenAPI document. No validator badge, which would ask a stranger's server.
SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  validatorUrl: null,
  tryItOutEnabled: true,
  docExpansion: "list",
});
