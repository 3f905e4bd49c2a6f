using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Api.Mappings;

/// <summary>What became of the items of a batch, in the order of the request.</summary>
internal sealed record BatchBody(IReadOnlyList<BatchBody.Failure> Failed, IReadOnlyList<BatchBody.Success> Succeeded)
{
    /// <param name="Error">The message that the operation on one mapping would have given.</param>
    /// <param name="OriginIp">As it was sent; empty where it was missing or no string.</param>
    internal sealed record Failure(string Error, string OriginIp)
    {
        public static Failure Of(ApiError error, string sent) => new(error.Message, sent);
    }

    /// <param name="OriginIp">Canonical.</param>
    internal sealed record Success(string OriginIp, string Region, string Vendor)
    {
        public static Success Of(MappingRequest request) => new(request.Address.Text, request.Region, request.Vendor);

        public static Success Of(OriginMapping mapping) => new(mapping.Address.Text, mapping.Region, mapping.Vendor);
    }
}
