# The provider of the original, pointed at this service. The token must have 40 to 80 characters, as `ocr credentials create`
# makes them. `ocr mappings export --format terraform > mappings.tf` adds the mappings that a zone has already.
terraform {
  required_version = ">= 1.5"

  required_providers {
    cloudflare = {
      source  = "cloudflare/cloudflare"
      version = ">= 5.20"
    }
  }
}

variable "base_url" {
  description = "Address of the service, such as https://HOST/client/v4."
  type        = string
}

variable "token" {
  description = "An API token with the permission edit. TF_VAR_token keeps it out of files."
  type        = string
  sensitive   = true
}

variable "zone_id" {
  description = "The zone."
  type        = string
}

provider "cloudflare" {
  base_url  = var.base_url
  api_token = var.token
}

resource "cloudflare_origin_cloud_region" "web" {
  zone_id   = var.zone_id
  origin_ip = "192.0.2.1"
  vendor    = "aws"
  region    = "us-east-1"
}
