"""JSON Schemas of the YAML files, for editors. They combine the shapes of the readers with texts from the documentation."""
