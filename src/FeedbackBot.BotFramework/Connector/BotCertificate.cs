using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FeedbackBot.BotFramework;

internal static class BotCertificate
{
    public static X509Certificate2 Load(string path, string? password) =>
        path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(path)
            : X509CertificateLoader.LoadPkcs12FromFile(path, password);

    /// <summary>Whether it is there, can be read with this password and has its private key.</summary>
    public static bool IsUsable(string? path, string? password)
    {
        if (!File.Exists(path)) return false;
        try
        {
            using var certificate = Load(path, password);
            return certificate.HasPrivateKey;
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
