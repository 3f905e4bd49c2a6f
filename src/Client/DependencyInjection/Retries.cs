using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using OriginCloudRegions.Client.Http;
using Polly;

namespace OriginCloudRegions.Client.DependencyInjection;

internal static class Retries
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public static void AddTo(
        ResiliencePipelineBuilder<HttpResponseMessage> pipeline, IServiceProvider provider, OriginCloudRegionsOptions options)
    {
        if (options.MaxRetries == 0)
        {
            return;
        }

        pipeline.TimeProvider = provider.GetService<TimeProvider>() ?? TimeProvider.System;
        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = options.MaxRetries,
            Delay = TimeSpan.FromSeconds(0.5),
            MaxDelay = LongestWait,
            ShouldHandle = attempt => ValueTask.FromResult(
                IsTransient(attempt.Outcome) && attempt.Context.GetRequestMessage() is { } request && IsRepeatable(request)),
            DelayGenerator = attempt => ValueTask.FromResult(
                attempt.Outcome.Result is { } response ? RetryAfter.Of(response) : null),
        });
    }

    private static bool IsTransient(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException } => true,
        { Result: { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable } response } =>
            !(RetryAfter.Of(response) > LongestWait),
        _ => false,
    };

    // A retry of a conditional write after a lost answer would conflict with the first try.
    private static bool IsRepeatable(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || (request.Headers.IfMatch.Count == 0 && request.Headers.IfNoneMatch.Count == 0);
}
