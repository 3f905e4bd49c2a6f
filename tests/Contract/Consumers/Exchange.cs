using System.Net;
using OriginCloudRegions.Contract.PactNet;
using OriginCloudRegions.Contract.PactNet.Matchers;

namespace OriginCloudRegions.Contract.Consumers;

/// <summary>A request, and the answer that a consumer relies on: a result or a refusal.</summary>
/// <param name="Path">Follows the path of the zone's mappings.</param>
internal sealed record Exchange(HttpMethod Method, string Path = "")
{
    private static readonly object[] None = [];

    public string? State { get; init; }

    /// <summary>Null: the request has the documented email and key.</summary>
    public string? Token { get; init; } = Documented.Token;

    /// <summary>A precondition header.</summary>
    public (string Name, string Value)? Condition { get; init; }

    public (int Page, int PerPage)? Query { get; init; }

    public object? Body { get; init; }

    public Refusal? Refusal { get; init; }

    public object? Result { get; init; }

    public object? ResultInfo { get; init; }

    /// <summary>Whether the result is one mapping, which has an <c>ETag</c>.</summary>
    public bool HasMapping => Method != HttpMethod.Delete && IPAddress.TryParse(Path.TrimStart('/'), out _);

    private object Envelope => (Refusal, ResultInfo) switch
    {
        ({ } refusal, _) => new
        {
            errors = new[] { new { code = refusal.Code, message = refusal.Message } },
            messages = None,
            result = (object?)null,
            success = false,
        },
        (_, { } info) => new { errors = None, messages = None, result = Result, result_info = info, success = true },
        _ => new { errors = None, messages = None, result = Result, success = true },
    };

    /// <param name="headers">Headers of the answer that the consumer relies on, each with a pattern.</param>
    public void Describe(RequestBuilder request, IEnumerable<(string Name, Matcher Value)> headers)
    {
        request.WithRequest(Method, $"/client/v4/zones/{Documented.Zone}/origin/cloud_regions{Path}");
        if (State is not null)
        {
            request.Given(State);
        }

        foreach (var (name, value) in RequestHeaders())
        {
            request.WithHeader(name, value);
        }

        if (Query is { } query)
        {
            request.WithQuery("page", $"{query.Page}").WithQuery("per_page", $"{query.PerPage}");
        }

        if (Body is not null)
        {
            request.WithJsonBody(Body);
        }

        var response = request.WillRespond();
        foreach (var (name, value) in headers)
        {
            response.WithHeader(name, value);
        }

        response.WithStatus(Refusal?.Status ?? HttpStatusCode.OK).WithJsonBody(Envelope);
    }

    private IEnumerable<(string Name, string Value)> RequestHeaders() =>
    [
        .. Token is null
            ? ((string, string)[])[("X-Auth-Email", Documented.Email), ("X-Auth-Key", Documented.Key)]
            : [("Authorization", $"Bearer {Token}")],
        .. Condition is { } condition ? ((string, string)[])[condition] : [],
    ];
}
