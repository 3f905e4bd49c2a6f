using Azure;
using Azure.Identity;
using OriginCloudRegions.Client;
using OriginCloudRegions.Core;
using OriginCloudRegions.Core.Settings;

namespace OriginCloudRegions.Cli.Running;

// The end of a failed command: what happened, what to do, and the exit code. Messages of libraries are for programmers,
// so they appear only with --verbose.
internal sealed record Failure(string Text, int ExitCode)
{
    public static Failure Of(Exception exception) => exception switch
    {
        RefusedException refused => new Failure(refused.Message, refused.ExitCode),
        SettingException => new Failure(exception.Message, Running.ExitCode.Usage),
        InvalidDataException => new Failure(exception.Message, Running.ExitCode.Failed),
        OperationCanceledException { InnerException: TimeoutException } or TimeoutException =>
            new Failure("The service did not answer in time. Try again.", Running.ExitCode.Unreachable),
        OperationCanceledException => new Failure("Interrupted.", Running.ExitCode.Interrupted),
        OriginCloudRegionsException answer => ApiFailure.Of(answer),
        HttpRequestException unreachable => new Failure(
            $"The service is unreachable: {NetworkFailure.Reason(unreachable)}. Check --base-url, and that the service runs.",
            Running.ExitCode.Unreachable),
        RequestFailedException or AuthenticationFailedException or StorageUnavailableException => StorageFailure.Of(exception),

        // The operating system's text, such as "No space left on device".
        IOException or UnauthorizedAccessException => new Failure(
            $"A file could not be read or written: {exception.Message.Split('\n')[0].TrimEnd('.')}.", Running.ExitCode.Failed),
        _ => new Failure(
            $"Internal error of ocr ({exception.GetType().Name}). Run the command again with --verbose, and report its output.",
            Running.ExitCode.Failed),
    };
}
