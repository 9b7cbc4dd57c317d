"""The light model, the tokenizer of the encoder, and the blend of lists and models."""
