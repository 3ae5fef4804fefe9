"""The only place that draws: Streamlit screens and their parts."""
