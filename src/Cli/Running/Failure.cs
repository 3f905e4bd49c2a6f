using Azure;
using Azure.Identity;
using OriginCloudRegions.Client;
using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Settings;

namespace OriginCloudRegions.Cli.Running;

/// <summary>How a command fails: what happened, what to do, and the exit code.</summary>
internal sealed record Failure(string Text, int ExitCode)
{
    private const string Role = "Storage Table Data Contributor";

    public static Failure Of(Exception exception) => exception switch
    {
        RefusedException refused => new Failure(refused.Message, refused.ExitCode),
        SettingException => new Failure(exception.Message, Running.ExitCode.Usage),
        OperationCanceledException { InnerException: TimeoutException } or TimeoutException =>
            new Failure("The service did not answer in time. Try again.", Running.ExitCode.Unreachable),
        OperationCanceledException => new Failure("Interrupted.", Running.ExitCode.Interrupted),
        OriginCloudRegionsException answer => ApiFailure.Of(answer),
        HttpRequestException unreachable => new Failure(
            $"The service is unreachable: {FirstLine(unreachable)}. Check --base-url, and that the service runs.",
            Running.ExitCode.Unreachable),
        RequestFailedException or AuthenticationFailedException or StorageUnavailableException => OfStorage(exception),
        IOException or UnauthorizedAccessException => new Failure($"{FirstLine(exception)}.", Running.ExitCode.Failed),
        _ => new Failure(
            $"This is a fault of ocr: {exception.GetType().Name}: {FirstLine(exception)}. --verbose shows where.",
            Running.ExitCode.Failed),
    };

    private static Failure OfStorage(Exception exception) => exception switch
    {
        StorageUnavailableException { InnerException: { } cause } =>
            new Failure($"{FirstLine(exception)}: {Reason(LastTry(cause))}.", Running.ExitCode.Unreachable),
        StorageUnavailableException => new Failure($"{FirstLine(exception)}: try again.", Running.ExitCode.Unreachable),
        RequestFailedException { Status: 401 or 403 } refusal => new Failure(
            $"Table Storage does not accept this key or identity ({Codes(refusal)}): check the key, or that the identity " +
            $"has the role {Role}.",
            Running.ExitCode.Unreachable),
        RequestFailedException refusal =>
            new Failure($"Table Storage refused ({Codes(refusal)}): {FirstLine(refusal)}.", Running.ExitCode.Failed),
        _ => new Failure(
            $"Signing in with Entra ID failed: sign in with 'az login', with an account that has the role {Role}.",
            Running.ExitCode.Unreachable),
    };

    /// <summary>The SDK gathers the failures of all its tries.</summary>
    private static Exception LastTry(Exception cause) =>
        cause is AggregateException { InnerExceptions: [.., var last] } ? last : cause;

    private static string Reason(Exception cause) =>
        cause is OperationCanceledException ? "it did not answer in time" : FirstLine(cause);

    private static string Codes(RequestFailedException refusal) => $"{refusal.Status} {refusal.ErrorCode}".TrimEnd();

    private static string FirstLine(Exception failure) => failure.Message.Split('\n')[0].Trim().TrimEnd('.');
}
