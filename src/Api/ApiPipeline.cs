using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Api.RateLimits;
using OriginCloudRegions.Api.Routing;
using OriginCloudRegions.Api.Security;
using OriginCloudRegions.Api.Telemetry;

namespace OriginCloudRegions.Api;

/// <summary>Checks the limits and the credential of a request, then runs its operation.</summary>
public sealed class ApiPipeline
{
    /// <summary>The time limit of a request, shorter than the host's <c>functionTimeout</c>.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    private readonly AddressLimit addresses;
    private readonly OperationTable operations;
    private readonly CredentialGate credentials;
    private readonly ChangeLog changes;
    private readonly Faults faults;
    private readonly TimeProvider clock;

    internal ApiPipeline(
        AddressLimit addresses,
        OperationTable operations,
        CredentialGate credentials,
        ChangeLog changes,
        Faults faults,
        TimeProvider clock)
    {
        this.addresses = addresses;
        this.operations = operations;
        this.credentials = credentials;
        this.changes = changes;
        this.faults = faults;
        this.clock = clock;
    }

    public async Task<ApiAnswer> AnswerAsync(ApiRequest sent)
    {
        using var limit = new CancellationTokenSource(TimeLimit, clock);
        await using var leaving = sent.CallerLeft.UnsafeRegister(state => ((CancellationTokenSource)state!).Cancel(), limit);
        using var telemetry = RequestTelemetry.Start(sent);

        var match = Routes.BelowBase(sent.Path) is { } path ? operations.Match(path) : null;
        var operation = match?.Route.Find(sent.Method);
        var request = new OperationRequest(sent, limit.Token) { PathZone = match?.Zone, OriginIp = match?.OriginIp ?? "" };

        ApiAnswer answer;
        try
        {
            answer = addresses.Refuse(sent) ?? (match, operation) switch
            {
                (null, _) => NotFound(sent),
                (_, null) => ApiErrors.MethodNotAllowed(sent.Method, match.Route.Methods),
                _ => await RunAsync(operation, request),
            };
        }
        catch (Exception fault)
        {
            answer = faults.Of(fault, request);
        }

        telemetry.End(request, operation is null ? null : $"{Routes.BasePath}/{operation.Route}", operation?.Name, answer);
        return answer.With([
            new(RequestId.Header, request.Id),
            new(ServerTiming.Header, request.Timing.ToString()),
            .. request.AnswerHeaders,
        ]);
    }

    private async Task<ApiAnswer> RunAsync(Operation operation, OperationRequest request)
    {
        if (operation.Access is { } permission)
        {
            if (request.PathZone is null)
            {
                return NotFound(request.Sent);
            }

            if (await credentials.RefuseAsync(request, permission) is { } refusal)
            {
                return refusal;
            }
        }

        request.Timing.CountForTable();
        request.Changed = changes.Of(request, operation.Name);
        return await operation.Resolve().HandleAsync(request);
    }

    private static ApiError NotFound(ApiRequest sent) =>
        Routes.BelowBase(sent.Path) is not { } path ? ApiErrors.RouteNotFound(sent.Path)
        : Routes.ReplacementOf(path) is { } replacement ? ApiErrors.RouteRetired($"/{path}", $"/{replacement}")
        : ApiErrors.RouteNotFound($"/{path}");
}
