// One account for the tables and for the deployment package.

@description('Where the account stands.')
param location string

@description('Globally unique; 3 to 24 lower-case letters and digits.')
param name string

@description('Tags of every resource.')
param tags object

@description('Keeps three copies in three zones instead of one.')
param zoneRedundant bool

@description('Refuses whatever comes neither through a private endpoint nor from an allowed address.')
param denyPublicNetwork bool

@description('Public addresses, or ranges of them, that are let in all the same: whoever uploads packages and manages credentials.')
param allowedIpRanges string[]

@description('The tables of the service.')
param tableNames string[]

@description('The container that the platform starts packages from.')
param deploymentContainerName string

@description('Containers that the Functions host keeps its own locks and keys in.')
param hostContainerNames string[]

@description('Where logs and metrics go.')
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
    // Identities only: there is no key that could leak, and none to rotate.
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
      // The last packages can be had back: going back a version is an upload undone.
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

// Without it every package ever deployed would be kept.
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

// Who changed what is deployed. Packages change seldom, so this costs next to nothing.
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

// Metrics only: a log line for each call would cost more than the call.
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

@description('Of the account.')
output id string = account.id

@description('Of the account.')
output name string = account.name

@description('Of the account\'s tables, for alerts.')
output tableServiceId string = account::tables.id

@description('What the app is told.')
output tableEndpoint string = account.properties.primaryEndpoints.table

@description('The container that packages are uploaded to.')
output deploymentContainerUrl string = '${account.properties.primaryEndpoints.blob}${deploymentContainerName}'
