// Whom the app acts as, and the platform on its behalf. User-assigned, so that its roles are there before the app is.

@description('Where it stands.')
param location string

@description('Of the identity.')
param name string

@description('Tags of every resource.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

@description('Of the identity.')
output id string = identity.id

@description('What roles are given to.')
output principalId string = identity.properties.principalId

@description('What the app and the host are told to sign in as.')
output clientId string = identity.properties.clientId
