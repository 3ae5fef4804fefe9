"""Simulated users: invented enterprises, six manners of answering, and a judge of the talks."""
