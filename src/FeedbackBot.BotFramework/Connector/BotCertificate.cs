using System.Security.Cryptography.X509Certificates;

namespace FeedbackBot.BotFramework;

internal static class BotCertificate
{
    public static X509Certificate2 Load(string path, string? password) =>
        path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(path)
            : X509CertificateLoader.LoadPkcs12FromFile(path, password);
}
