using System.ComponentModel;
using System.Diagnostics;

namespace FeedbackBot.Playground.CommandLine;

/// <summary>Opens the page where there is a screen to show it on.</summary>
internal static class Browser
{
    public static void Open(Uri page)
    {
        if (OperatingSystem.IsLinux() &&
            Environment.GetEnvironmentVariable("DISPLAY") is null && Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is null)
        {
            return;
        }

        try
        {
            Process.Start(new ProcessStartInfo(page.ToString()) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            // No browser is set up: the address has been printed.
        }
    }
}
