// The identity of the app and the platform: user-assigned, so that its roles can exist before the app.

@description('Region of the identity.')
param location string

@description('Name of the identity.')
param name string

@description('Tags of every resource.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id of the identity.')
output id string = identity.id

@description('Principal id for role assignments.')
output principalId string = identity.properties.principalId

@description('Client id that the app and the host sign in with.')
output clientId string = identity.properties.clientId
