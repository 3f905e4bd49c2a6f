using Azure;
using OriginCloudRegions.Core;

namespace OriginCloudRegions.Cli.Running;

internal static class StorageFailure
{
    private const string Role = "Storage Table Data Contributor";

    public static Failure Of(Exception exception) => exception switch
    {
        StorageUnavailableException unavailable => new Failure(
            $"{unavailable.Message.TrimEnd('.')}{Detail(unavailable.InnerException)}. " +
            "Check the address of the storage and the network, then try again.",
            ExitCode.Unreachable),
        RequestFailedException { Status: 401 or 403 } refusal => new Failure(
            $"Table Storage does not accept this key or identity ({Codes(refusal)}): check the key, or that the identity " +
            $"has the role {Role}.",
            ExitCode.Unreachable),
        RequestFailedException refusal => new Failure(
            $"Table Storage refused a request ({Codes(refusal)}). Run the command again with --verbose, and report its output.",
            ExitCode.Failed),
        _ => new Failure(
            $"Signing in with Entra ID failed: sign in with 'az login', with an account that has the role {Role}.",
            ExitCode.Unreachable),
    };

    private static string Detail(Exception? cause) => cause switch
    {
        AggregateException { InnerExceptions: [.., var last] } => Detail(last),
        OperationCanceledException => ": it did not answer in time",
        RequestFailedException { InnerException: HttpRequestException unreachable } => $": {NetworkFailure.Reason(unreachable)}",
        RequestFailedException { Status: > 0 } answer => $": it answered {Codes(answer)}",
        HttpRequestException unreachable => $": {NetworkFailure.Reason(unreachable)}",
        _ => "",
    };

    private static string Codes(RequestFailedException refusal) => $"{refusal.Status} {refusal.ErrorCode}".TrimEnd();
}
