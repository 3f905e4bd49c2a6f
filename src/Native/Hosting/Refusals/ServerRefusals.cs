using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace OriginCloudRegions.Native.Hosting.Refusals;

/// <summary>
/// What is no HTTP never becomes a request that the app could answer: the server refuses it with a status alone. It tells of
/// that first, though (the event that its documentation names for rejected requests), and then its answer is exchanged for the
/// API's.
/// </summary>
internal sealed class ServerRefusals : IObserver<KeyValuePair<string, object?>>
{
    private const string Event = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    /// <summary>Every connection of an endpoint goes through a <see cref="RefusableOutput"/>.</summary>
    public static void Wrap(ListenOptions endpoint) => endpoint.Use(next => connection =>
    {
        var output = new RefusableOutput(connection.Transport.Output);
        connection.Transport = new RefusableTransport(connection.Transport.Input, output);
        connection.Features.Set(output);
        return next(connection);
    });

    public static void Watch(DiagnosticListener server) => server.Subscribe(new ServerRefusals(), name => name == Event);

    public void OnNext(KeyValuePair<string, object?> told)
    {
        if (told is { Key: Event, Value: IFeatureCollection features }
            && features.Get<IBadRequestExceptionFeature>()?.Error is Microsoft.AspNetCore.Http.BadHttpRequestException refusal)
        {
            var isHead = features.Get<IHttpRequestFeature>()?.Method == HttpMethods.Head;
            features.Get<RefusableOutput>()?.Exchange(RefusalAnswer.Of(refusal.StatusCode, isHead));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
