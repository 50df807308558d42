using Xunit;

// The runtime keeps its state in statics, one Python thread's worth: its tests run one after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
