# The lab. Fetched when it is opened. Same rules as ../en.ftl.

lab-in-english = Das Labor spricht { $language } noch nicht: Das ist Englisch.
lab-to-network = Das Netz, simuliert
lab-net-title = Ein Netz in dieser Seite
