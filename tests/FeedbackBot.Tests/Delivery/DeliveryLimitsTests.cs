using FeedbackBot.Delivery;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Tests.Delivery;

public sealed class DeliveryLimitsTests
{
    [Fact]
    public async Task A_conversation_has_its_own_limit_and_the_next_call_waits_for_room()
    {
        using var limits = new DeliveryLimits(Options.Create(new DeliveryOptions()));
        var calls = Enumerable.Range(0, 8).Select(_ => limits.WaitAsync("a", "tenant", default)).ToList();

        calls.Count(c => c.IsCompletedSuccessfully).ShouldBe(7);
        limits.WaitAsync("b", "tenant", default).IsCompletedSuccessfully.ShouldBeTrue();
        await calls[7].WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Half_a_minute_of_calls_to_one_conversation_stays_within_each_of_its_windows()
    {
        using var limits = new DeliveryLimits(Options.Create(new DeliveryOptions
        {
            PerConversationPerSecond = 100,
            PerConversationPerTwoSeconds = 100,
            PerConversationPerThirtySeconds = 5,
            PerTenantPerSecond = 1000,
        }));
        using var patience = new CancellationTokenSource();
        var calls = Enumerable.Range(0, 6).Select(_ => limits.WaitAsync("a", "tenant", patience.Token)).ToList();

        calls.Count(c => c.IsCompletedSuccessfully).ShouldBe(5);
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => calls[5]);
    }

    [Fact]
    public void Conversations_share_their_tenants_limit()
    {
        using var limits = new DeliveryLimits(Options.Create(new DeliveryOptions { PerTenantPerSecond = 3 }));
        var calls = Enumerable.Range(0, 5).Select(i => limits.WaitAsync($"chat {i}", "tenant", default)).ToList();

        calls.Count(c => c.IsCompletedSuccessfully).ShouldBe(3);
        limits.WaitAsync("chat", "other tenant", default).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Theory]
    [InlineData(nameof(DeliveryOptions.PerConversationPerSecond), 0)]
    [InlineData(nameof(DeliveryOptions.PerTenantPerSecond), 1001)]
    [InlineData(nameof(DeliveryOptions.Parallelism), 65)]
    [InlineData(nameof(DeliveryOptions.MaxAttempts), 0)]
    [InlineData(nameof(DeliveryOptions.LeaseSeconds), 59)]
    [InlineData(nameof(DeliveryOptions.KeepDays), 0)]
    public void A_wrong_option_is_refused_by_its_name(string option, int value)
    {
        var options = new DeliveryOptions();
        typeof(DeliveryOptions).GetProperty(option)!.SetValue(options, value);

        var result = new DeliveryOptionsValidator().Validate(null, options);

        result.Failures.ShouldNotBeNull().ShouldHaveSingleItem().ShouldStartWith($"Delivery:{option} must be between ");
        new DeliveryOptionsValidator().Validate(null, new DeliveryOptions()).Succeeded.ShouldBeTrue();
    }
}
