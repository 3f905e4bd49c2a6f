// One account for the tables and the deployment packages.

@description('Region of the account.')
param location string

@description('Globally unique name of 3 to 24 lower-case letters and digits.')
param name string

@description('Tags of every resource.')
param tags object

@description('Keeps a copy in each of three availability zones.')
param zoneRedundant bool

@description('Denies access except through private endpoints and from allowed addresses.')
param denyPublicNetwork bool

@description('Public addresses and ranges that may access the account, for packages and credentials.')
param allowedIpRanges string[]

@description('Tables of the service.')
param tableNames string[]

@description('Container for packages.')
param deploymentContainerName string

@description('Containers for the Functions host\'s locks and keys.')
param hostContainerNames string[]

@description('Workspace for logs and metrics.')
param workspaceId string

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: zoneRedundant ? 'Standard_ZRS' : 'Standard_LRS'
  }
  properties: {
    // Access only with identities: without account keys, no key can leak or needs rotation.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: denyPublicNetwork ? 'Deny' : 'Allow'
      bypass: 'None'
      ipRules: [for range in allowedIpRanges: { value: range, action: 'Allow' }]
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      // Versioning keeps earlier packages for a rollback.
      isVersioningEnabled: true
      deleteRetentionPolicy: {
        enabled: true
        days: 14
      }
      containerDeleteRetentionPolicy: {
        enabled: true
        days: 14
      }
    }

    resource containers 'containers' = [
      for container in union([deploymentContainerName], hostContainerNames): {
        name: container
        properties: {
          publicAccess: 'None'
        }
      }
    ]
  }

  resource tables 'tableServices' = {
    name: 'default'

    resource table 'tables' = [for table in tableNames: { name: table }]
  }
}

// Deletes old packages, because storage would otherwise keep every one.
resource oldPackages 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'forget-old-packages'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['${deploymentContainerName}/']
            }
            actions: {
              version: {
                delete: {
                  daysAfterCreationGreaterThan: 90
                }
              }
            }
          }
        }
      ]
    }
  }
  dependsOn: [account::blobs]
}

// Records who changed a package. Packages rarely change, so this log is cheap.
resource blobDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account::blobs
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageWrite'
        enabled: true
      }
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'Transaction'
        enabled: true
      }
    ]
  }
}

// Only metrics, because a log record costs more than a storage call.
resource tableDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account::tables
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    metrics: [
      {
        category: 'Transaction'
        enabled: true
      }
    ]
  }
}

@description('Resource id of the account.')
output id string = account.id

@description('Name of the account.')
output name string = account.name

@description('Resource id of the table service, for alerts.')
output tableServiceId string = account::tables.id

@description('Table endpoint for the app.')
output tableEndpoint string = account.properties.primaryEndpoints.table

@description('URL of the container for packages.')
output deploymentContainerUrl string = '${account.properties.primaryEndpoints.blob}${deploymentContainerName}'
