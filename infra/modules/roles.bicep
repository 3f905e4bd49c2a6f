// Least-privilege roles of the app's identity, and of operators that deploy and administer.

@description('Principal id of the app\'s identity.')
param principalId string

@description('Object ids of people and pipelines that upload packages and manage credentials.')
param operatorIds string[]

@description('Name of the storage account.')
param storageAccountName string

@description('Tables that the app reads and writes.')
param tableNames string[]

@description('Containers that the app and its host read and write.')
param containerNames string[]

@description('Container for packages.')
param deploymentContainerName string

@description('Name of Application Insights.')
param insightsName string

var roles = {
  'Monitoring Metrics Publisher': '3913510d-42f4-4e42-8a64-420c390055eb'
  'Storage Blob Data Contributor': 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageAccountName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource containers 'containers' existing = [for container in containerNames: { name: container }]

    resource deployments 'containers' existing = {
      name: deploymentContainerName
    }
  }

  resource tableService 'tableServices' existing = {
    name: 'default'

    resource tables 'tables' existing = [for table in tableNames: { name: table }]
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource appOnTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (table, index) in tableNames: {
    scope: account::tableService::tables[index]
    name: guid(account.id, table, principalId, roles['Storage Table Data Contributor'])
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId(
        'Microsoft.Authorization/roleDefinitions',
        roles['Storage Table Data Contributor']
      )
    }
  }
]

resource appOnContainers 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (container, index) in containerNames: {
    scope: account::blobs::containers[index]
    name: guid(account.id, container, principalId, roles['Storage Blob Data Contributor'])
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId(
        'Microsoft.Authorization/roleDefinitions',
        roles['Storage Blob Data Contributor']
      )
    }
  }
]

resource appOnInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, principalId, roles['Monitoring Metrics Publisher'])
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles['Monitoring Metrics Publisher']
    )
  }
}

// Without principalType, because an operator may be a person or a pipeline.
resource operatorsOnTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for operatorId in operatorIds: {
    scope: account
    name: guid(account.id, operatorId, roles['Storage Table Data Contributor'])
    properties: {
      principalId: operatorId
      roleDefinitionId: subscriptionResourceId(
        'Microsoft.Authorization/roleDefinitions',
        roles['Storage Table Data Contributor']
      )
    }
  }
]

resource operatorsOnDeployments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for operatorId in operatorIds: {
    scope: account::blobs::deployments
    name: guid(account.id, deploymentContainerName, operatorId, roles['Storage Blob Data Contributor'])
    properties: {
      principalId: operatorId
      roleDefinitionId: subscriptionResourceId(
        'Microsoft.Authorization/roleDefinitions',
        roles['Storage Blob Data Contributor']
      )
    }
  }
]
