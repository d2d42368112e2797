# The lab. Fetched when it is opened. Same rules as ../en.ftl.

lab-in-english = The lab does not speak { $language } yet: this is English.
lab-to-network = The network, simulated
lab-net-title = A network in this page
