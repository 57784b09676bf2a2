using System.Text.Json.Nodes;

namespace FeedbackBot.Playground.Teams;

/// <summary>What login.botframework.com and login.microsoftonline.com are to a bot.</summary>
internal static class IdentityEndpoints
{
    public static void MapIdentity(this IEndpointRouteBuilder app, StandIn teams)
    {
        app.MapGet("/v1/.well-known/openidconfiguration", () => Results.Json(new JsonObject
        {
            ["issuer"] = teams.Options.Issuer,
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = teams.Url + "v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        }));

        app.MapGet("/v1/.well-known/keys", () => Results.Json(new JsonObject { ["keys"] = new JsonArray(teams.Bot.Key.ToJwk()) }));

        app.MapPost("/{tenant}/oauth2/v2.0/token", (string tenant, HttpContext context) => TokenAsync(teams, tenant, context));
    }

    private static async Task<IResult> TokenAsync(StandIn teams, string tenant, HttpContext context)
    {
        var (status, body) = await AnswerAsync(teams, tenant, context.Request);
        var shown = status == 200 ? new JsonObject { ["access_token"] = "(not shown)" } : body;
        teams.Traffic.Record("fromBot", "POST", context.Request.Path, status, TimeSpan.Zero, null, shown);
        return Results.Json(body, statusCode: status);
    }

    private static async Task<(int Status, JsonObject Body)> AnswerAsync(StandIn teams, string tenant, HttpRequest request)
    {
        if (!request.IsHttps)
        {
            return Refuse(400, "invalid_request", "Secrets are taken over TLS only.");
        }

        if (!tenant.Equals(teams.Options.TenantId, StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(400, "invalid_request", "AADSTS90002: Tenant not found.");
        }

        if (!request.HasFormContentType)
        {
            return Refuse(400, "invalid_request", "AADSTS900144: The request body must be a form.");
        }

        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        if (form["grant_type"] != "client_credentials")
        {
            return Refuse(400, "unsupported_grant_type", "AADSTS70003: Only client_credentials is supported.");
        }

        if (form["client_id"] != teams.Options.AppId)
        {
            return Refuse(400, "unauthorized_client", "AADSTS700016: Application not found in the directory.");
        }

        if (form["client_secret"] != teams.Options.Secret)
        {
            return Refuse(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
        }

        if (!form["scope"].ToString().Split(' ').Contains("https://api.botframework.com/.default"))
        {
            return Refuse(400, "invalid_scope", "AADSTS70011: The scope is not valid.");
        }

        return (200, new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = 3599,
            ["ext_expires_in"] = 3599,
            ["access_token"] = teams.Tokens.Issue(),
        });
    }

    private static (int Status, JsonObject Body) Refuse(int status, string error, string description) =>
        (status, new JsonObject { ["error"] = error, ["error_description"] = description });
}
