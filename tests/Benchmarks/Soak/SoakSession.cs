using System.Net;
using System.Net.Http.Headers;
using OriginCloudRegions.Core.Credentials;

namespace OriginCloudRegions.Benchmarks.Soak;

/// <summary>
/// The requests of one caller in one zone: of every kind, valid and invalid. The last one empties the zone, because
/// Azurite scans the whole table in every query and would become slower with each row that stays.
/// </summary>
internal static class SoakSession
{
    private const int BatchSize = 10;
    private const int PerPage = 100;

    /// <summary>Sessions for each unknown token: an instance looks up at most 100 of them a second.</summary>
    private const int SessionsPerUnknownToken = 8;

    public static IEnumerable<(HttpRequestMessage Request, HttpStatusCode Expected)> Requests(string zone, string token, int number)
    {
        yield return (With(token, Load.Requests.Put(zone, 0)), HttpStatusCode.OK);
        yield return (With(token, Load.Requests.Put(zone, 0)), HttpStatusCode.OK);
        yield return (With(token, Load.Requests.Get(zone, 0)), HttpStatusCode.OK);
        yield return (With(token, Load.Requests.Put(zone, 0, "us-west-2")), HttpStatusCode.OK);
        yield return (With(token, Load.Requests.Put(zone, 1, "no-region")), HttpStatusCode.BadRequest);
        yield return (With(token, Load.Requests.Get(zone, 1)), HttpStatusCode.NotFound);
        yield return (With(token, Load.Requests.PutBatch(zone, 0, BatchSize)), HttpStatusCode.OK);
        yield return (With(token, Load.Requests.List(zone, 1, PerPage)), HttpStatusCode.OK);
        yield return (With(token, Load.Requests.Put(zone, BatchSize)), HttpStatusCode.OK);
        yield return (With(token, Load.Requests.Delete(zone, BatchSize)), HttpStatusCode.OK);
        if (number % SessionsPerUnknownToken == 0)
        {
            yield return (With(CredentialSecret.NewToken(), Load.Requests.Get(zone, 0)), HttpStatusCode.Forbidden);
        }

        yield return (With(token, Load.Requests.DeleteBatch(zone, 0, BatchSize)), HttpStatusCode.OK);
    }

    /// <summary>A creation whose caller leaves. The last request of the session deletes the mapping.</summary>
    public static HttpRequestMessage Abandoned(string zone, string token) => With(token, Load.Requests.Put(zone, BatchSize - 1));

    private static HttpRequestMessage With(string token, HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("X-Forwarded-For", $"{new IPAddress(Random.Shared.Next())}");
        return request;
    }
}
