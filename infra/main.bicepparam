// A first deployment: the smallest instances, one availability zone, no always-ready instance. azd uses this file too.
using 'main.bicep'

param head = 'worker'

param instanceMemoryMB = 512
param maximumInstanceCount = 40
param alwaysReadyInstances = 0
