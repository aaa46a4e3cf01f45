"""The estimate of a conference: three hands, rounds, money."""
