"""JSON Schemas of what people write, for their editors: made from the readers' shapes and the documentation's words."""
