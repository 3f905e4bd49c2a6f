using System.Reflection;
using System.Text;
using OriginCloudRegions.Unit.Mappings;

namespace OriginCloudRegions.Unit.Http;

/// <summary><c>DocumentedErrorTests</c> compares statuses, codes and messages of errors with the contract.</summary>
public sealed class ApiAnswerTests
{
    private static readonly Dictionary<string, ApiError> Errors = typeof(ApiErrors)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(field => field.Name, field => (ApiError)field.GetValue(null)!);

    private static DateTimeOffset Noon => Samples.Aws.ModifiedOn;

    [Fact]
    public void AnswerOfError_EqualsThePublishedExample()
    {
        Assert.Equal(PublishedExample.Read("error-1146"), Answers.Bytes(ApiErrors.OriginIpMismatch));
        Assert.Equal(PublishedExample.Read("error-1157"), Answers.Bytes(ApiErrors.RegionUnknown));
        Assert.Equal(PublishedExample.Read("list-400"), Answers.Bytes(ApiErrors.PerPageInvalid));
    }

    [Fact]
    public void AnswerOfErrorWithCause_HasErrorChain() =>
        Assert.Equal(
            Answers.Failure(
                """{"code":6003,"message":"Invalid request headers","error_chain":[""" +
                """{"code":6111,"message":"Invalid format for Authorization header"}]}"""),
            TextOf(ApiErrors.AuthorizationMalformed));

    [Theory]
    [EachOf("/origin_ip", "")]
    public void AnswerOfErrorWithPointer_HasThePointerInSource(string pointer) =>
        Assert.Equal(
            Answers.Failure(
                """{"code":1146,"message":"Invalid or missing origin IP address.","source":{"pointer":""" +
                $"\"{pointer}\"}}}}"),
            TextOf(ApiErrors.OriginIpInvalid.At(pointer)));

    [Fact]
    public void AnswerOfError_EscapesOnlyTheCharactersThatJsonRequires() =>
        Assert.Contains("""
            route to /a\"b\\c'<é>&+\n,
            """, TextOf(ApiErrors.RouteNotFound("/a\"b\\c'<é>&+\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "2026-03-01T12:00:00Z")]
    [InlineData(9_999_999, "2026-03-01T12:00:00Z")]
    [InlineData(10_000_000, "2026-03-01T12:00:01Z")]
    public void AnswerOfMapping_HasModifiedOnInWholeSecondsOfUtc(long ticks, string text)
    {
        var modifiedOn = Noon.AddTicks(ticks);
        Assert.Contains($"\"modified_on\":\"{text}\"", TextOf(modifiedOn), StringComparison.Ordinal);
        Assert.Equal(TextOf(modifiedOn), TextOf(modifiedOn.ToOffset(TimeSpan.FromHours(-5.5))));
    }

    [Fact]
    public void AnswerOfQuotaReached_HasOnlyTheContentTypeHeader()
    {
        ApiAnswer answer = ApiErrors.QuotaReached;
        Assert.Equal([new("Content-Type", "application/json")], answer.Headers);
    }

    /// <summary>RFC 9110 section 12.5.3: a 415 for any other reason must not have the header.</summary>
    [Fact]
    public void OnlyContentEncodingUnsupported_HasAnAcceptEncodingHeader()
    {
        Assert.Equal("identity", Answers.Header(ApiErrors.ContentEncodingUnsupported, "Accept-Encoding"));
        Assert.Equal(
            ["ContentEncodingUnsupported"],
            Errors.Where(error => error.Value.AcceptEncoding is not null).Select(error => error.Key));
    }

    [Fact]
    public void OnlyStorageUnavailable_HasAConstantRetryAfter() =>
        Assert.Equal(
            ["StorageUnavailable"],
            Errors.Where(error => error.Value.RetryAfter is not null).Select(error => error.Key));

    [Fact]
    public void AnswerNotModified_HasETagAndNoContentTypeOrBody()
    {
        var answer = ApiAnswer.NotModified("\"tag\"");

        Assert.Equal(304, answer.Status);
        Assert.Equal(("\"tag\"", null), (Answers.Header(answer, "ETag"), Answers.Header(answer, "Content-Type")));
        Assert.True(answer.Body.IsEmpty);
    }

    [Fact]
    public void With_OfNewHeader_KeepsStatusErrorCodeAndExistingHeaders()
    {
        var answer = ApiAnswer.Of(ApiErrors.StorageUnavailable)
            .With(new KeyValuePair<string, string>("X-Request-Id", "id"));

        Assert.Equal((503, 7500), (answer.Status, answer.ErrorCode));
        Assert.Equal(("1", "id"), (Answers.Header(answer, "Retry-After"), Answers.Header(answer, "X-Request-Id")));
    }

    private static string TextOf(ApiError error) => Encoding.UTF8.GetString(Answers.Bytes(error));

    private static string TextOf(DateTimeOffset modifiedOn) =>
        Answers.Text(MappingAnswer.Of(Samples.Aws with { ModifiedOn = modifiedOn }));
}
