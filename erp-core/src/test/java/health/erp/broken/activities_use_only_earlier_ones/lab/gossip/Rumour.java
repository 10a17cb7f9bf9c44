package health.erp.broken.activities_use_only_earlier_ones.lab.gossip;

record Rumour(String text) {}
