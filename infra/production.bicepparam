// Production: three availability zones, a private network, always-ready instances, rate limits, and alert recipients.
using 'main.bicep'

param head = 'worker'

param tags = {
  environment: 'production'
}

param instanceMemoryMB = 2048
param maximumInstanceCount = 100

// One instance serves while the other is replaced.
param alwaysReadyInstances = 2

// The original's limits, counted by each instance.
param requestsPerCredential = 1200
param requestsPerAddress = 200

param zoneRedundant = true
param enablePrivateNetwork = true

// Comma-separated, from the environment: a repository must not hold addresses of machines or people.
param allowedIpRanges = filter(split(readEnvironmentVariable('OCR_ALLOWED_IP_RANGES', ''), ','), range => !empty(range))
param alertEmailAddresses = filter(
  split(readEnvironmentVariable('OCR_ALERT_EMAILS', ''), ','),
  address => !empty(address)
)

param logRetentionDays = 90
param logDailyQuotaGb = 5
