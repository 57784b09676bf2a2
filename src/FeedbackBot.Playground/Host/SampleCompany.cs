namespace FeedbackBot.Playground.Host;

/// <summary>The company a playground starts with: a dozen people in three zones, two managers and an admin.</summary>
public static class SampleCompany
{
    /// <summary>In the columns that the bot imports.</summary>
    public static string Csv { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(SampleCompany).Assembly.GetManifestResourceStream("people.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
