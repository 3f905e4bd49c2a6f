using System.Net;
using OriginCloudRegions.Contract.PactNet;
using OriginCloudRegions.Contract.PactNet.Matchers;

namespace OriginCloudRegions.Contract.Consumers;

/// <summary>Compares values that are the same for every caller, and only the type of values that vary.</summary>
internal static class Answers
{
    public const string ModifiedOn = "2026-03-01T12:00:00Z";

    private const string Rfc3339 = @"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$";

    public static ResponseBuilder WithResult(this ResponseBuilder response, object result) => response
        .WithStatus(HttpStatusCode.OK)
        .WithJsonBody(new { errors = Array.Empty<object>(), messages = Array.Empty<object>(), result, success = true });

    public static ResponseBuilder WithPage(this ResponseBuilder response, object resultInfo, params object[] result) => response
        .WithStatus(HttpStatusCode.OK)
        .WithJsonBody(new
        {
            errors = Array.Empty<object>(),
            messages = Array.Empty<object>(),
            result,
            result_info = resultInfo,
            success = true,
        });

    public static ResponseBuilder WithError(this ResponseBuilder response, Refusal refusal) => response
        .WithStatus(refusal.Status)
        .WithJsonBody(new
        {
            errors = new[] { new { code = refusal.Code, message = refusal.Message } },
            messages = Array.Empty<object>(),
            result = (object?)null,
            success = false,
        });

    public static object Stored(string originIp, string vendor = "aws", string region = "us-east-1") =>
        new { modified_on = Match.Regex(ModifiedOn, Rfc3339), origin_ip = originIp, region, vendor };

    /// <summary>The <c>result_info</c> of a list of two mappings with one mapping a page.</summary>
    public static object OneOfTwo(int page, int count = 1) => new { count, page, per_page = 1, total_count = 2, total_pages = 2 };

    public static object Catalogue()
    {
        var colos = Match.MinType("IAD", min: 1);
        return new
        {
            obtained_codes = true,
            vendors = new
            {
                aws = Regions("us-east-1"),
                azure = Regions("eastus"),
                gcp = Regions("us-central1"),
                oci = Regions("us-ashburn-1"),
            },
        };

        Matcher Regions(string name) => Match.MinType(new { name = Match.Type(name), upper_tier_colos = colos }, min: 1);
    }
}
