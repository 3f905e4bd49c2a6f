// Production: three zones, storage in a private network, instances that are always ready, rate limits, and recipients of alerts.
using 'main.bicep'

param head = 'worker'

param tags = {
  environment: 'production'
}

param instanceMemoryMB = 2048
param maximumInstanceCount = 100

// Two, so that one serves while the other is replaced.
param alwaysReadyInstances = 2

// The original's limits, on each instance.
param requestsPerCredential = 1200
param requestsPerAddress = 200

param zoneRedundant = true
param enablePrivateNetwork = true

// Comma-separated, from the environment: addresses and people do not belong in a repository.
param allowedIpRanges = filter(split(readEnvironmentVariable('OCR_ALLOWED_IP_RANGES', ''), ','), range => !empty(range))
param alertEmailAddresses = filter(
  split(readEnvironmentVariable('OCR_ALERT_EMAILS', ''), ','),
  address => !empty(address)
)

param logRetentionDays = 90
param logDailyQuotaGb = 5
