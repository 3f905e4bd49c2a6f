// Application Insights with its own workspace. Both accept data only from Microsoft Entra identities.

@description('Region of the workspace and Application Insights.')
param location string

@description('Name of the workspace.')
param workspaceName string

@description('Name of Application Insights.')
param insightsName string

@description('Tags of every resource.')
param tags object

@description('Days that logs and metrics are kept.')
param retentionDays int

@description('Maximum GB in a day; -1 means no limit.')
param dailyQuotaGb int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    workspaceCapping: {
      dailyQuotaGb: dailyQuotaGb
    }
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    // Entra ID only. The key in the connection string identifies the resource but grants no access.
    DisableLocalAuth: true
  }
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'origin-cloud-regions')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Origin Cloud Regions'
    category: 'workbook'
    sourceId: workspace.id
    serializedData: replace(loadTextContent('../workbook.json'), 'WORKSPACE_ID', workspace.id)
  }
}

resource changes 'Microsoft.OperationalInsights/workspaces/savedSearches@2020-08-01' = {
  parent: workspace
  name: 'mapping-changes'
  properties: {
    category: 'Origin Cloud Regions'
    displayName: 'Mapping changes'
    query: loadTextContent('../mapping-changes.kql')
    version: 2
  }
}

@description('Resource id of the workspace.')
output workspaceId string = workspace.id

@description('Name of Application Insights, for roles.')
output insightsName string = insights.name

@description('Destination of telemetry. Not a secret: only identities may send.')
output connectionString string = insights.properties.ConnectionString
