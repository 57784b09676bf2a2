namespace FeedbackBot.Playground;

internal static class Program
{
    public static void Main()
    {
    }
}
