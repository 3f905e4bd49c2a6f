// A first deployment: the least that works, in one zone, with nothing kept running.
using 'main.bicep'

param instanceMemoryMB = 512
param maximumInstanceCount = 40
param alwaysReadyInstances = 0
