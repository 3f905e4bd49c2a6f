using OriginCloudRegions.Api.Http;
using OriginCloudRegions.Core.Mappings;

namespace OriginCloudRegions.Api.Mappings;

/// <summary>Both lists keep the order of the request.</summary>
internal sealed record BatchBody(IReadOnlyList<BatchBody.Failure> Failed, IReadOnlyList<BatchBody.Success> Succeeded)
{
    /// <param name="Error">The message that the operation on one mapping would return.</param>
    /// <param name="OriginIp">The address as sent; empty when it is missing or not a string.</param>
    internal sealed record Failure(string Error, string OriginIp)
    {
        public static Failure Of(ApiError error, string sent) => new(error.Message, sent);
    }

    internal sealed record Success(string OriginIp, string Region, string Vendor)
    {
        public static Success Of(MappingRequest request) => new(request.Address.Text, request.Region, request.Vendor);

        public static Success Of(OriginMapping mapping) => new(mapping.Address.Text, mapping.Region, mapping.Vendor);
    }
}
