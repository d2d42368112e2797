# The lab. Fetched when it is opened. Same rules as ../en.ftl.

lab-in-english = El laboratorio aún no habla { $language }: esto es inglés.
lab-to-network = La red, simulada
lab-net-title = Una red en esta página
