"""The files of the weights: the graph, its export, and the way back to a run."""
