-- What nabuur 0.1.0 at commit 0324b47 left on the disk, before the core had rooms and its owners and timers had types.
--
-- Made with that version's own code: its whole bot ran over the town of `tests/store/old_town.py` (all people and words are
-- invented) from 23 February to 2 March 2026, with typed decisions, requests to join, reminders and several incidents. From 12:02
-- on the platform answered «busy» to everything, so that actions of every kind wait. At 12:08 it was stopped as by a crash: some
-- answers stand in the inbox that the core has not heard, two sends are in doubt, a deletion is being called off, and five
-- messages and three timers are undecided. Then one owner was changed by hand to `incident/.../ask`, which versions before that
-- one wrote. Dumped with sqlite3's `.dump`; blobs are shown as the JSON that they are.
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE brakes (
	lane TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	body BLOB NOT NULL, 
	PRIMARY KEY (lane, rule)
)
 WITHOUT ROWID

;
INSERT INTO "brakes" VALUES('kerkwijk','adverts',CAST('{"day":"2026-03-02","hits":4,"told":true}' AS BLOB));
CREATE TABLE cases (
	lane TEXT NOT NULL, 
	id TEXT NOT NULL, 
	code TEXT, 
	open BOOLEAN, 
	opened_at INTEGER, 
	body BLOB NOT NULL, 
	PRIMARY KEY (lane, id)
)
 WITHOUT ROWID

;
INSERT INTO "cases" VALUES('gracht','c0ec2e6df6a66eb4','9GE',1,1772453040000000,CAST('{"id":"c0ec2e6df6a66eb4","code":"9GE","group":{"platform":"console","id":"gracht"},"message":{"chat":{"platform":"console","id":"gracht"},"id":"gate/console:Nia/03021204-77"},"author":{"ref":{"platform":"console","id":"Nia"},"name":"Nia","role":"member"},"text":"is er nog plaats in de garage","native":"","attachments":[],"language":"nl","at":"2026-03-02T12:04:00Z","opened_at":"2026-03-02T12:04:00Z","why":[{"rule":"(first post)","label":null,"confidence":1.0,"spans":[]}],"hides":true,"unanswered":"keep","patience":"P1D","facts":"","urgent":false,"doubt":false,"claimed_by":null,"decided":null,"original":"no","copy":"no","masked":"no","copy_ref":null,"masked_ref":null,"cards":[],"steps":0,"asked_by_hand":false,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','1985c95a080caee9','KQN',1,1772442720000000,CAST('{"id":"1985c95a080caee9","code":"KQN","group":{"platform":"console","id":"kerkwijk"},"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03020912-17"},"author":{"ref":{"platform":"console","id":"Bo"},"name":"Bo","role":"member"},"text":"wie gaat er mee vanavond","native":"","attachments":[],"language":"nl","at":"2026-03-02T09:12:00Z","opened_at":"2026-03-02T09:12:00Z","why":[{"rule":"vigilantes","label":"vigilante","confidence":0.9,"spans":[{"start":0,"end":15}]}],"hides":true,"unanswered":"remove","patience":"PT14400S","facts":"","urgent":false,"doubt":false,"claimed_by":null,"decided":null,"original":"no","copy":"no","masked":"no","copy_ref":{"chat":{"platform":"console","id":"kerkwijk"},"id":"b9ccc2781"},"masked_ref":null,"cards":[{"chat":{"platform":"console","id":"moderators"},"id":"b172a7873"}],"steps":3,"asked_by_hand":false,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','19ecd6c7a7acac4c','QQD',1,1772452860000000,CAST('{"id":"19ecd6c7a7acac4c","code":"QQD","group":{"platform":"console","id":"kerkwijk"},"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021201-50"},"author":{"ref":{"platform":"console","id":"Dik"},"name":"Dik","role":"member"},"text":"wie gaat er mee dan","native":"","attachments":[],"language":"nl","at":"2026-03-02T12:01:00Z","opened_at":"2026-03-02T12:01:00Z","why":[{"rule":"vigilantes","label":"vigilante","confidence":0.9,"spans":[{"start":0,"end":15}]}],"hides":true,"unanswered":"remove","patience":"PT14400S","facts":"","urgent":false,"doubt":false,"claimed_by":null,"decided":null,"original":"no","copy":"no","masked":"no","copy_ref":null,"masked_ref":null,"cards":[{"chat":{"platform":"console","id":"moderators"},"id":"ba60f78a8"}],"steps":1,"asked_by_hand":false,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','1d3d49e441412527','AWY',1,1772453040000000,CAST('{"id":"1d3d49e441412527","code":"AWY","group":{"platform":"console","id":"kerkplein"},"message":{"chat":{"platform":"console","id":"kerkplein"},"id":"03021204-67"},"author":{"ref":{"platform":"console","id":"Sara"},"name":"Sara","role":"member"},"text":"wie gaat er mee morgen","native":"","attachments":[],"language":"nl","at":"2026-03-02T12:04:00Z","opened_at":"2026-03-02T12:04:00Z","why":[{"rule":"vigilantes","label":"vigilante","confidence":0.9,"spans":[{"start":0,"end":15}]}],"hides":true,"unanswered":"remove","patience":"PT14400S","facts":"","urgent":false,"doubt":false,"claimed_by":null,"decided":null,"original":"going","copy":"no","masked":"no","copy_ref":null,"masked_ref":null,"cards":[],"steps":1,"asked_by_hand":false,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','4e8a1849bccb16be','GGT',1,1772442720000000,CAST('{"id":"4e8a1849bccb16be","code":"GGT","group":{"platform":"console","id":"kerkplein"},"message":{"chat":{"platform":"console","id":"kerkplein"},"id":"03020912-36"},"author":{"ref":{"platform":"console","id":"Shy"},"name":"Shy","role":"member"},"text":"wie gaat er mee nu","native":"","attachments":[],"language":"nl","at":"2026-03-02T09:12:00Z","opened_at":"2026-03-02T09:12:00Z","why":[{"rule":"vigilantes","label":"vigilante","confidence":0.9,"spans":[{"start":0,"end":15}]}],"hides":true,"unanswered":"remove","patience":"PT14400S","facts":"","urgent":false,"doubt":false,"claimed_by":null,"decided":null,"original":"no","copy":"no","masked":"no","copy_ref":null,"masked_ref":null,"cards":[{"chat":{"platform":"console","id":"moderators"},"id":"bb6f42a88"}],"steps":1,"asked_by_hand":false,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','5a0bbca06e675faf','79A',1,1772442720000000,CAST('{"id":"5a0bbca06e675faf","code":"79A","group":{"platform":"console","id":"kerkwijk"},"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03020912-19"},"author":{"ref":{"platform":"console","id":"Rik"},"name":"Rik","role":"member"},"text":"wie gaat er mee straks","native":"","attachments":[],"language":"nl","at":"2026-03-02T09:12:00Z","opened_at":"2026-03-02T09:12:00Z","why":[{"rule":"vigilantes","label":"vigilante","confidence":0.9,"spans":[{"start":0,"end":15}]}],"hides":true,"unanswered":"remove","patience":"PT14400S","facts":"","urgent":false,"doubt":false,"claimed_by":"Nele","decided":null,"original":"no","copy":"no","masked":"no","copy_ref":null,"masked_ref":null,"cards":[{"chat":{"platform":"console","id":"moderators"},"id":"bd4a17f0f"}],"steps":1,"asked_by_hand":false,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','5b409b2dd6dcdda0','KX7',1,1772453040000000,CAST('{"id":"5b409b2dd6dcdda0","code":"KX7","group":{"platform":"console","id":"kerkwijk"},"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021204-60"},"author":{"ref":{"platform":"console","id":"Els"},"name":"Els","role":"member"},"text":"wie gaat er mee, nu meteen","native":"","attachments":[],"language":"nl","at":"2026-03-02T12:04:00Z","opened_at":"2026-03-02T12:04:00Z","why":[{"rule":"vigilantes","label":"vigilante","confidence":0.9,"spans":[{"start":0,"end":15}]}],"hides":true,"unanswered":"remove","patience":"PT14400S","facts":"","urgent":false,"doubt":false,"claimed_by":null,"decided":null,"original":"going","copy":"no","masked":"no","copy_ref":null,"masked_ref":null,"cards":[],"steps":1,"asked_by_hand":false,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','65d247133156639c','NTA',0,1772442720000000,CAST('{"id":"65d247133156639c","code":"NTA","group":{"platform":"console","id":"kerkwijk"},"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03020912-22"},"author":{"ref":{"platform":"console","id":"An"},"name":"An","role":"member"},"text":"Er loopt iemand rond. Wie gaat er mee?","native":"","attachments":[],"language":"nl","at":"2026-03-02T09:12:00Z","opened_at":"2026-03-02T09:12:00Z","why":[{"rule":"vigilantes","label":"vigilante","confidence":0.9,"spans":[{"start":22,"end":37}]}],"hides":true,"unanswered":"remove","patience":"PT14400S","facts":"nl masked_head {code}An{text}\nfr masked_head {code}An{text}\nEr loopt iemand rond. ▒▒▒","urgent":false,"doubt":false,"claimed_by":null,"decided":{"ending":"muted","by":"Mo","at":"2026-03-02T12:02:30Z","who":{"platform":"console","id":"Mo"}},"original":"no","copy":"no","masked":"yes","copy_ref":null,"masked_ref":{"chat":{"platform":"console","id":"kerkwijk"},"id":"bae9e6de7"},"cards":[{"chat":{"platform":"console","id":"moderators"},"id":"b6ea3b11e"}],"steps":2,"asked_by_hand":false,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','6c7cd0ac59da643b','H9J',0,1772442720000000,CAST('{"id":"6c7cd0ac59da643b","code":"H9J","group":{"platform":"console","id":"kerkwijk"},"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03020912-21"},"author":{"ref":{"platform":"console","id":"Piet"},"name":"Piet","role":"member"},"text":"onnozelaar","native":"","attachments":[],"language":"nl","at":"2026-03-02T09:12:00Z","opened_at":"2026-03-02T09:12:00Z","why":[{"rule":"polite","label":"insult","confidence":0.9,"spans":[{"start":0,"end":10}]}],"hides":true,"unanswered":"remove","patience":"PT14400S","facts":"","urgent":false,"doubt":false,"claimed_by":null,"decided":{"ending":"removed","by":"","at":"2026-03-02T09:12:00Z","who":null},"original":"no","copy":"no","masked":"no","copy_ref":null,"masked_ref":null,"cards":[{"chat":{"platform":"console","id":"moderators"},"id":"b63653738"}],"steps":1,"asked_by_hand":false,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','80bc4b5526e37b7f','F46',1,1772453040000000,CAST('{"id":"80bc4b5526e37b7f","code":"F46","group":{"platform":"console","id":"kerkwijk"},"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021204-61"},"author":{"ref":{"platform":"console","id":"Piet"},"name":"Piet","role":"member"},"text":"Er loopt iemand in de Molenstraat. Wie gaat er mee?","native":"","attachments":[],"language":"nl","at":"2026-03-02T12:04:00Z","opened_at":"2026-03-02T12:04:00Z","why":[{"rule":"vigilantes","label":"vigilante","confidence":0.9,"spans":[{"start":35,"end":50}]}],"hides":true,"unanswered":"remove","patience":"PT14400S","facts":"nl masked_head {code}Piet{text}\nfr masked_head {code}Piet{text}\nEr loopt iemand in de Molenstraat. ▒▒▒","urgent":false,"doubt":false,"claimed_by":null,"decided":null,"original":"going","copy":"no","masked":"coming","copy_ref":null,"masked_ref":null,"cards":[],"steps":2,"asked_by_hand":false,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','888aaca53f4f5be3','Q6C',1,1772452860000000,CAST('{"id":"888aaca53f4f5be3","code":"Q6C","group":{"platform":"console","id":"kerkwijk"},"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021201-49"},"author":{"ref":{"platform":"console","id":"Dre"},"name":"Dre","role":"member"},"text":"wie gaat er mee dan","native":"","attachments":[],"language":"nl","at":"2026-03-02T12:01:00Z","opened_at":"2026-03-02T12:01:00Z","why":[{"rule":"vigilantes","label":"vigilante","confidence":0.9,"spans":[{"start":0,"end":15}]}],"hides":true,"unanswered":"remove","patience":"PT14400S","facts":"","urgent":false,"doubt":false,"claimed_by":null,"decided":null,"original":"no","copy":"no","masked":"no","copy_ref":null,"masked_ref":null,"cards":[{"chat":{"platform":"console","id":"moderators"},"id":"b1144d465"}],"steps":1,"asked_by_hand":false,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','9c01daf4c7bb35a1','6HF',1,1772442720000000,CAST('{"id":"9c01daf4c7bb35a1","code":"6HF","group":{"platform":"console","id":"kerkwijk"},"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03020912-23"},"author":{"ref":{"platform":"console","id":"Ben"},"name":"Ben","role":"member"},"text":"wie gaat er mee naar huis","native":"","attachments":[],"language":"nl","at":"2026-03-02T09:12:00Z","opened_at":"2026-03-02T09:12:00Z","why":[{"rule":"vigilantes","label":"vigilante","confidence":0.9,"spans":[{"start":0,"end":15}]}],"hides":true,"unanswered":"remove","patience":"PT14400S","facts":"","urgent":false,"doubt":false,"claimed_by":null,"decided":null,"original":"stuck","copy":"no","masked":"no","copy_ref":null,"masked_ref":null,"cards":[{"chat":{"platform":"console","id":"moderators"},"id":"b0419d392"}],"steps":1,"asked_by_hand":true,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','a35aef085ce2de3d','QNK',1,1772453040000000,CAST('{"id":"a35aef085ce2de3d","code":"QNK","group":{"platform":"console","id":"kerkplein"},"message":{"chat":{"platform":"console","id":"kerkplein"},"id":"03021204-66"},"author":{"ref":{"platform":"console","id":"Stef"},"name":"Stef","role":"member"},"text":"wie gaat er mee straks","native":"","attachments":[],"language":"nl","at":"2026-03-02T12:04:00Z","opened_at":"2026-03-02T12:04:00Z","why":[{"rule":"vigilantes","label":"vigilante","confidence":0.9,"spans":[{"start":0,"end":15}]}],"hides":true,"unanswered":"remove","patience":"PT14400S","facts":"","urgent":false,"doubt":false,"claimed_by":null,"decided":null,"original":"going","copy":"no","masked":"no","copy_ref":null,"masked_ref":null,"cards":[],"steps":1,"asked_by_hand":false,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','b1ac99ae46963f77','A3K',0,1772442720000000,CAST('{"id":"b1ac99ae46963f77","code":"A3K","group":{"platform":"console","id":"kerkwijk"},"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03020912-16"},"author":{"ref":{"platform":"console","id":"Tom"},"name":"Tom","role":"member"},"text":"wie gaat er mee","native":"","attachments":[],"language":"nl","at":"2026-03-02T09:12:00Z","opened_at":"2026-03-02T09:12:00Z","why":[{"rule":"vigilantes","label":"vigilante","confidence":0.9,"spans":[{"start":0,"end":15}]}],"hides":true,"unanswered":"remove","patience":"PT14400S","facts":"","urgent":false,"doubt":false,"claimed_by":null,"decided":{"ending":"warned","by":"Mo","at":"2026-03-02T09:12:00Z","who":{"platform":"console","id":"Mo"}},"original":"no","copy":"no","masked":"no","copy_ref":null,"masked_ref":null,"cards":[{"chat":{"platform":"console","id":"moderators"},"id":"bb2329f14"}],"steps":1,"asked_by_hand":false,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','b3168c2c2f685fb5','H7N',1,1772442720000000,CAST('{"id":"b3168c2c2f685fb5","code":"H7N","group":{"platform":"console","id":"kerkwijk"},"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03020912-20"},"author":{"ref":{"platform":"console","id":"Lou"},"name":"Lou","role":"member"},"text":"te koop: een fiets","native":"","attachments":[],"language":"nl","at":"2026-03-02T09:12:00Z","opened_at":"2026-03-02T09:12:00Z","why":[{"rule":"adverts","label":"advert","confidence":0.9,"spans":[{"start":0,"end":7}]}],"hides":false,"unanswered":"remove","patience":"PT14400S","facts":"","urgent":false,"doubt":false,"claimed_by":null,"decided":null,"original":"yes","copy":"no","masked":"no","copy_ref":null,"masked_ref":null,"cards":[{"chat":{"platform":"console","id":"moderators"},"id":"b030cca95"}],"steps":0,"asked_by_hand":false,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','b53d8c6a57fcd2b6','9QG',0,1772442720000000,CAST('{"id":"b53d8c6a57fcd2b6","code":"9QG","group":{"platform":"console","id":"kerkwijk"},"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03020912-24"},"author":{"ref":{"platform":"console","id":"Wim"},"name":"Wim","role":"member"},"text":"te koop: een zetel","native":"","attachments":[],"language":"nl","at":"2026-03-02T09:12:00Z","opened_at":"2026-03-02T09:12:00Z","why":[{"rule":"adverts","label":"advert","confidence":0.9,"spans":[{"start":0,"end":7}]}],"hides":false,"unanswered":"remove","patience":"PT14400S","facts":"","urgent":false,"doubt":false,"claimed_by":null,"decided":{"ending":"withdrawn","by":"","at":"2026-03-02T09:12:00Z","who":null},"original":"no","copy":"no","masked":"no","copy_ref":null,"masked_ref":null,"cards":[{"chat":{"platform":"console","id":"moderators"},"id":"b3b4c6f58"}],"steps":0,"asked_by_hand":false,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','c2a0d891d39462c9','KNX',0,1772442720000000,CAST('{"id":"c2a0d891d39462c9","code":"KNX","group":{"platform":"console","id":"kerkwijk"},"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03020912-18"},"author":{"ref":{"platform":"console","id":"Kim"},"name":"Kim","role":"member"},"text":"wie gaat er mee jagen","native":"","attachments":[],"language":"nl","at":"2026-03-02T09:12:00Z","opened_at":"2026-03-02T09:12:00Z","why":[{"rule":"vigilantes","label":"vigilante","confidence":0.9,"spans":[{"start":0,"end":15}]}],"hides":true,"unanswered":"remove","patience":"PT14400S","facts":"","urgent":false,"doubt":false,"claimed_by":null,"decided":{"ending":"approved","by":"Mo","at":"2026-03-02T12:02:30Z","who":{"platform":"console","id":"Mo"}},"original":"no","copy":"coming","masked":"no","copy_ref":null,"masked_ref":null,"cards":[{"chat":{"platform":"console","id":"moderators"},"id":"b6e40d493"}],"steps":2,"asked_by_hand":false,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','d956230898b5f692','CQC',0,1772452860000000,CAST('{"id":"d956230898b5f692","code":"CQC","group":{"platform":"console","id":"kerkwijk"},"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021201-51"},"author":{"ref":{"platform":"console","id":"Daan"},"name":"Daan","role":"member"},"text":"wie gaat er mee dan","native":"","attachments":[],"language":"nl","at":"2026-03-02T12:01:00Z","opened_at":"2026-03-02T12:01:00Z","why":[{"rule":"vigilantes","label":"vigilante","confidence":0.9,"spans":[{"start":0,"end":15}]}],"hides":true,"unanswered":"remove","patience":"PT14400S","facts":"","urgent":false,"doubt":false,"claimed_by":null,"decided":{"ending":"removed","by":"Mo","at":"2026-03-02T12:02:30Z","who":{"platform":"console","id":"Mo"}},"original":"no","copy":"no","masked":"no","copy_ref":null,"masked_ref":null,"cards":[{"chat":{"platform":"console","id":"moderators"},"id":"b258d1901"}],"steps":1,"asked_by_hand":false,"media_gone":false}' AS BLOB));
INSERT INTO "cases" VALUES('kerkwijk','fda034e8c427175b','TMJ',1,1772452860000000,CAST('{"id":"fda034e8c427175b","code":"TMJ","group":{"platform":"console","id":"kerkplein"},"message":{"chat":{"platform":"console","id":"kerkplein"},"id":"03021201-48"},"author":{"ref":{"platform":"console","id":"Sven"},"name":"Sven","role":"member"},"text":"wie gaat er mee dan","native":"","attachments":[],"language":"nl","at":"2026-03-02T12:01:00Z","opened_at":"2026-03-02T12:01:00Z","why":[{"rule":"vigilantes","label":"vigilante","confidence":0.9,"spans":[{"start":0,"end":15}]}],"hides":true,"unanswered":"remove","patience":"PT14400S","facts":"","urgent":false,"doubt":false,"claimed_by":null,"decided":null,"original":"no","copy":"no","masked":"no","copy_ref":null,"masked_ref":null,"cards":[{"chat":{"platform":"console","id":"moderators"},"id":"b2344e664"}],"steps":1,"asked_by_hand":false,"media_gone":false}' AS BLOB));
CREATE TABLE decisions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	at INTEGER NOT NULL, 
	lane TEXT NOT NULL, 
	chat TEXT NOT NULL, 
	author TEXT NOT NULL, 
	decision TEXT NOT NULL, 
	treatment TEXT NOT NULL, 
	rules TEXT NOT NULL, 
	labels TEXT NOT NULL, 
	rules_version TEXT NOT NULL, 
	"case" TEXT, 
	"by" TEXT
);
INSERT INTO "decisions" VALUES(1,1772442720000000,'kerkwijk','console:kerkwijk','6d2def0641e470376a0cc6e4','hold','hold','["vigilantes"]','[["vigilante", 0.9]]','test','b1ac99ae46963f77',NULL);
INSERT INTO "decisions" VALUES(2,1772442720000000,'kerkwijk','console:kerkwijk','fc695d88b6dfff8a9a6a3962','hold','hold','["vigilantes"]','[["vigilante", 0.9]]','test','1985c95a080caee9',NULL);
INSERT INTO "decisions" VALUES(3,1772442720000000,'kerkwijk','console:kerkwijk','9399ef34b4aabde0e687107a','hold','hold','["vigilantes"]','[["vigilante", 0.9]]','test','c2a0d891d39462c9',NULL);
INSERT INTO "decisions" VALUES(4,1772442720000000,'kerkwijk','console:kerkwijk','c890ca5480e4aa8c92ca6a86','hold','hold','["vigilantes"]','[["vigilante", 0.9]]','test','5a0bbca06e675faf',NULL);
INSERT INTO "decisions" VALUES(5,1772442720000000,'kerkwijk','console:kerkwijk','d8111329bba124ca0544a4bb','hold','remove','["adverts"]','[["advert", 0.9]]','test','b3168c2c2f685fb5',NULL);
INSERT INTO "decisions" VALUES(6,1772442720000000,'kerkwijk','console:kerkwijk','888d72d675223cd5d38a5cdc','hold','remove','["polite"]','[["insult", 0.9]]','test','6c7cd0ac59da643b',NULL);
INSERT INTO "decisions" VALUES(7,1772442720000000,'kerkwijk','console:kerkwijk','fb95a45faa65d5ebf34af8bf','hold','hold','["vigilantes", "call"]','[["report", 0.9], ["vigilante", 0.9]]','test','65d247133156639c',NULL);
INSERT INTO "decisions" VALUES(8,1772442720000000,'kerkwijk','console:kerkwijk','4aabb2a24438a1e541d2b342','hold','hold','["vigilantes"]','[["vigilante", 0.9]]','test','9c01daf4c7bb35a1',NULL);
INSERT INTO "decisions" VALUES(9,1772442720000000,'kerkwijk','console:kerkwijk','12ec1ff7ca60ff3897b25498','hold','remove','["adverts"]','[["advert", 0.9]]','test','b53d8c6a57fcd2b6',NULL);
INSERT INTO "decisions" VALUES(10,1772442720000000,'kerkwijk','console:kerkwijk','6d2def0641e470376a0cc6e4','warned','hidden','["vigilantes"]','[["vigilante", 0.9]]','test','b1ac99ae46963f77','5856880b4f0cf7bd01d4b995');
INSERT INTO "decisions" VALUES(11,1772442720000000,'kerkwijk','console:kerkwijk','fc695d88b6dfff8a9a6a3962','approved','hidden','["vigilantes"]','[["vigilante", 0.9]]','test','1985c95a080caee9','5856880b4f0cf7bd01d4b995');
INSERT INTO "decisions" VALUES(12,1772442720000000,'kerkwijk','console:kerkplein','52a8ba2fcec70a825d15573f','hold','hold','["vigilantes"]','[["vigilante", 0.9]]','test','4e8a1849bccb16be',NULL);
INSERT INTO "decisions" VALUES(13,1772449800000000,'kerkwijk','console:kerkwijk','b323afb424ea3a15b44be4f5','ask_101','keep','["call"]','[["report", 0.9]]','test',NULL,NULL);
INSERT INTO "decisions" VALUES(14,1772449920000000,'kerkwijk','console:kerkplein','edd71fc760c6dd64ebcd7235','ask_101','keep','["call"]','[["report", 0.9]]','test',NULL,NULL);
INSERT INTO "decisions" VALUES(15,1772452200000000,'kerkwijk','console:kerkwijk','9399ef34b4aabde0e687107a','ask_101','keep','["call"]','[["report", 0.9]]','test',NULL,NULL);
INSERT INTO "decisions" VALUES(16,1772452320000000,'kerkwijk','console:kerkwijk','fc695d88b6dfff8a9a6a3962','ask_101','keep','["call"]','[["report", 0.9]]','test',NULL,NULL);
INSERT INTO "decisions" VALUES(17,1772452440000000,'kerkwijk','console:kerkwijk','c890ca5480e4aa8c92ca6a86','ask_101','keep','["call"]','[["report", 0.9]]','test',NULL,NULL);
INSERT INTO "decisions" VALUES(18,1772452860000000,'kerkwijk','console:kerkplein','b62864980f440751b2be6be6','hold','hold','["vigilantes"]','[["vigilante", 0.9]]','test','fda034e8c427175b',NULL);
INSERT INTO "decisions" VALUES(19,1772452860000000,'kerkwijk','console:kerkwijk','cf11ede52ee304828831d324','hold','hold','["vigilantes"]','[["vigilante", 0.9]]','test','888aaca53f4f5be3',NULL);
INSERT INTO "decisions" VALUES(20,1772452860000000,'kerkwijk','console:kerkwijk','b59df48a7ce5f1460f8af731','hold','hold','["vigilantes"]','[["vigilante", 0.9]]','test','19ecd6c7a7acac4c',NULL);
INSERT INTO "decisions" VALUES(21,1772452860000000,'kerkwijk','console:kerkwijk','ec4f1fb51fd103f1ba27ec25','hold','hold','["vigilantes"]','[["vigilante", 0.9]]','test','d956230898b5f692',NULL);
INSERT INTO "decisions" VALUES(22,1772452950000000,'kerkwijk','console:kerkwijk','9399ef34b4aabde0e687107a','approved','hidden','["vigilantes"]','[["vigilante", 0.9]]','test','c2a0d891d39462c9','5856880b4f0cf7bd01d4b995');
INSERT INTO "decisions" VALUES(23,1772452950000000,'kerkwijk','console:kerkwijk','fb95a45faa65d5ebf34af8bf','muted','hidden','["vigilantes"]','[["vigilante", 0.9]]','test','65d247133156639c','5856880b4f0cf7bd01d4b995');
INSERT INTO "decisions" VALUES(24,1772452950000000,'kerkwijk','console:kerkwijk','fc695d88b6dfff8a9a6a3962','undone: approved','restored','["vigilantes"]','[["vigilante", 0.9]]','test','1985c95a080caee9','5856880b4f0cf7bd01d4b995');
INSERT INTO "decisions" VALUES(25,1772452950000000,'kerkwijk','console:kerkwijk','ec4f1fb51fd103f1ba27ec25','removed','hidden','["vigilantes"]','[["vigilante", 0.9]]','test','d956230898b5f692','5856880b4f0cf7bd01d4b995');
INSERT INTO "decisions" VALUES(26,1772453040000000,'kerkwijk','console:kerkwijk','edd71fc760c6dd64ebcd7235','hold','hold','["vigilantes"]','[["vigilante", 0.9]]','test','5b409b2dd6dcdda0',NULL);
INSERT INTO "decisions" VALUES(27,1772453040000000,'kerkwijk','console:kerkwijk','888d72d675223cd5d38a5cdc','hold','hold','["vigilantes", "call"]','[["report", 0.9], ["vigilante", 0.9]]','test','80bc4b5526e37b7f',NULL);
INSERT INTO "decisions" VALUES(28,1772453040000000,'kerkwijk','console:kerkwijk','b323afb424ea3a15b44be4f5','nudge','keep','["useful"]','[["off_topic", 0.9]]','test',NULL,NULL);
INSERT INTO "decisions" VALUES(29,1772453040000000,'kerkwijk','console:kerkwijk','d8111329bba124ca0544a4bb','allow','keep','["adverts"]','[["advert", 0.9]]','test',NULL,NULL);
INSERT INTO "decisions" VALUES(30,1772453040000000,'kerkwijk','console:kerkplein','d8111329bba124ca0544a4bb','allow','keep','["adverts"]','[["advert", 0.9]]','test',NULL,NULL);
INSERT INTO "decisions" VALUES(31,1772453040000000,'kerkwijk','console:kerkplein','7f372024189d7ab5cf192a3e','hold','hold','["vigilantes"]','[["vigilante", 0.9]]','test','a35aef085ce2de3d',NULL);
INSERT INTO "decisions" VALUES(32,1772453040000000,'kerkwijk','console:kerkplein','56b99495a7ab0c48fed16e57','hold','hold','["vigilantes"]','[["vigilante", 0.9]]','test','1d3d49e441412527',NULL);
INSERT INTO "decisions" VALUES(33,1772453160000000,'kerkwijk','console:kerkwijk','d8111329bba124ca0544a4bb','ask_101','keep','["call"]','[["report", 0.9]]','test',NULL,NULL);
CREATE TABLE facts (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "facts" VALUES('alive_at','1772453280000000');
CREATE TABLE inbox (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	account TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	received_at INTEGER NOT NULL, 
	raw BLOB, 
	state TEXT NOT NULL, 
	error TEXT, 
	UNIQUE (account, "key")
);
INSERT INTO "inbox" VALUES(1,'nabuur','time kerkwijk forget 2026-02-23T08:00:00+00:00',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(2,'nabuur','time gracht forget 2026-02-23T08:00:00+00:00',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(3,'nabuur','time haven forget 2026-02-23T08:00:00+00:00',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(7,'console','02230800-1',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(8,'console','02230800-2',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(9,'console','02230800-3',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(10,'console','02230800-4',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(11,'console','02230800-5',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(12,'console','02230800-6',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(13,'console','02230800-7',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(14,'console','02230800-8',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(15,'console','02230800-9',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(16,'console','02230800-10',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(17,'console','02230800-11',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(18,'console','02230800-12',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(19,'console','02230800-13',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(20,'console','02230800-14',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(21,'console','02230800-15',1771833600000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(22,'nabuur','time kerkwijk remind/55ead362 2026-02-23T09:09:18+00:00',1771837758000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(23,'nabuur','delivered time kerkwijk remind/55ead362 2026-02-23T09:09:18+00:00/Say/0',1771837758000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(24,'nabuur','delivered time kerkwijk remind/55ead362 2026-02-23T09:09:18+00:00/Say/1',1771837758000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(27,'nabuur','time kerkwijk forget 2026-03-02T09:05:00+00:00',1772442300000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(28,'nabuur','time gracht forget 2026-03-02T09:05:00+00:00',1772442300000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(29,'nabuur','time haven forget 2026-03-02T09:05:00+00:00',1772442300000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(33,'nabuur','time kerkwijk week/fd129820 2026-02-23T11:39:18+00:00',1772442300000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(34,'nabuur','time gracht remind/9a6a9084 2026-02-23T12:07:50+00:00',1772442300000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(35,'nabuur','time haven remind/9a6a9084 2026-02-23T12:09:33+00:00',1772442300000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(36,'nabuur','delivered time kerkwijk week/fd129820 2026-02-23T11:39:18+00:00/SendPicture/0',1772442300000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(38,'nabuur','time kerkwijk remind/55ead362 2026-03-02T09:09:18+00:00',1772442558000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(39,'nabuur','delivered time kerkwijk remind/55ead362 2026-03-02T09:09:18+00:00/Say/0',1772442558000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(40,'nabuur','delivered time kerkwijk remind/55ead362 2026-03-02T09:09:18+00:00/Say/1',1772442558000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(43,'console','03020912-16',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(44,'nabuur','delivered console:03020912-16/DeleteMessage/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(45,'console','03020912-17',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(46,'nabuur','delivered console:03020912-16/AskModerators/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(48,'nabuur','delivered console:03020912-17/DeleteMessage/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(49,'console','03020912-18',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(50,'nabuur','delivered console:03020912-17/AskModerators/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(54,'console','03020912-19',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(55,'nabuur','delivered console:03020912-18/DeleteMessage/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(58,'console','03020912-20',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(59,'nabuur','delivered console:03020912-18/AskModerators/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(60,'nabuur','delivered console:03020912-19/DeleteMessage/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(64,'console','03020912-21',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(65,'nabuur','delivered console:03020912-19/AskModerators/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(68,'console','03020912-22',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(69,'nabuur','delivered console:03020912-21/DeleteMessage/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(70,'nabuur','delivered console:03020912-20/AskModerators/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(75,'nabuur','delivered console:03020912-22/DeleteMessage/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(76,'nabuur','delivered console:03020912-21/AskModerators/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(77,'nabuur','delivered console:03020912-22/PostMasked/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(81,'nabuur','delivered console:03020912-22/AskModerators/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(82,'nabuur','delivered console:03020912-22/Reply/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(85,'nabuur','delivered console:03020912-22/Say/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(87,'console','03020912-23',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(88,'nabuur','refused console:03020912-23/DeleteMessage/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(89,'nabuur','delivered console:03020912-23/AskModerators/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(92,'console','03020912-24',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(93,'nabuur','delivered console:03020912-24/AskModerators/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(95,'console','03020912-25',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(96,'console','03020912-26',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(97,'console','03020912-27',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(98,'console','03020912-28',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(99,'nabuur','delivered console:03020912-27/Restore/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(102,'console','03020912-29',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(103,'nabuur','delivered console:03020912-29/Amend/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(104,'nabuur','delivered console:03020912-29/Amend/1',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(105,'nabuur','delivered console:03020912-29/Say/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(109,'console','03020912-30',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(110,'nabuur','delivered console:03020912-30/Amend/2',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(111,'nabuur','delivered console:03020912-30/Reply/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(112,'nabuur','delivered console:03020912-30/Reply/1',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(116,'nabuur','delivered console:03020912-30/Amend/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(117,'nabuur','delivered console:03020912-30/Amend/1',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(120,'console','03020912-31',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(121,'console','03020912-32',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(122,'nabuur','delivered console:03020912-31/SendPrivately/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(123,'console','03020912-33',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(124,'nabuur','delivered console:03020912-32/SendPrivately/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(126,'nabuur','refused console:03020912-33/SendPrivately/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(129,'nabuur','delivered refused console:03020912-33/SendPrivately/0/AskModerators/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(131,'console','03020912-34',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(132,'nabuur','delivered console:03020912-34/ApproveJoin/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(134,'console','03020912-35',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(135,'nabuur','delivered console:03020912-35/Say/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(137,'console','03020912-36',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(138,'nabuur','delivered console:03020912-36/DeleteMessage/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(139,'nabuur','delivered console:03020912-36/AskModerators/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(140,'nabuur','refused console:03020912-36/SendPrivately/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(144,'nabuur','delivered refused console:03020912-36/SendPrivately/0/Say/0',1772442720000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(146,'nabuur','time kerkwijk note/dea06333c90f10e2 2026-03-02T09:14:00+00:00',1772442840000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(147,'nabuur','delivered time kerkwijk note/dea06333c90f10e2 2026-03-02T09:14:00+00:00/DeleteMessage/0',1772442840000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(149,'nabuur','time kerkwijk forget 2026-03-02T11:08:00+00:00',1772449680000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(150,'nabuur','time gracht forget 2026-03-02T11:08:00+00:00',1772449680000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(151,'nabuur','time haven forget 2026-03-02T11:08:00+00:00',1772449680000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(155,'nabuur','time kerkwijk leave/console:elders 2026-03-02T09:27:00+00:00',1772449680000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(156,'nabuur','delivered time kerkwijk leave/console:elders 2026-03-02T09:27:00+00:00/LeaveChat/0',1772449680000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(158,'nabuur','time kerkwijk remind/44e542b1 2026-03-02T11:09:18+00:00',1772449758000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(159,'console','03021110-37',1772449800000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(160,'nabuur','refused console:03021110-37/SendPrivately/0',1772449800000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(162,'nabuur','delivered refused console:03021110-37/SendPrivately/0/AskModerators/0',1772449800000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(164,'console','03021110-38',1772449800000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(165,'nabuur','delivered console:03021110-38/Reply/0',1772449800000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(166,'nabuur','delivered console:03021110-38/Say/0',1772449800000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(169,'console','03021112-39',1772449920000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(170,'nabuur','delivered console:03021112-39/Amend/0',1772449920000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(171,'nabuur','delivered console:03021112-39/Amend/1',1772449920000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(172,'nabuur','delivered console:03021112-39/Say/0',1772449920000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(176,'console','03021112-40',1772449920000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(177,'nabuur','delivered console:03021112-40/Reply/0',1772449920000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(178,'nabuur','delivered console:03021112-40/Say/0',1772449920000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(181,'nabuur','time kerkwijk incident/e9b9fecdac0711f2/call 2026-03-02T11:17:00+00:00',1772450220000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(182,'console','03021120-41',1772450400000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(183,'nabuur','delivered console:03021120-41/Amend/2',1772450400000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(184,'nabuur','delivered console:03021120-41/Reply/0',1772450400000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(185,'nabuur','delivered console:03021120-41/Reply/1',1772450400000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(189,'nabuur','delivered console:03021120-41/Amend/0',1772450400000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(190,'nabuur','delivered console:03021120-41/Amend/1',1772450400000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(193,'console','03021120-42',1772450400000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(194,'nabuur','time kerkwijk week/fd129820 2026-03-02T11:39:18+00:00',1772451558000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(195,'console','03021150-43',1772452200000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(196,'nabuur','delivered console:03021150-43/Reply/0',1772452200000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(197,'nabuur','delivered console:03021150-43/Say/0',1772452200000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(200,'console','03021152-44',1772452320000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(201,'console','03021152-45',1772452320000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(202,'nabuur','delivered console:03021152-44/Reply/0',1772452320000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(203,'nabuur','delivered console:03021152-44/Say/0',1772452320000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(204,'nabuur','delivered console:03021152-45/Say/0',1772452320000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(208,'console','03021153-46',1772452380000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(209,'nabuur','delivered console:03021153-46/Say/0',1772452380000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(211,'console','03021154-47',1772452440000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(212,'nabuur','delivered console:03021154-47/Reply/0',1772452440000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(213,'nabuur','delivered console:03021154-47/Say/0',1772452440000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(216,'nabuur','time kerkwijk incident/62e9cd9a130ea881/call 2026-03-02T11:55:00+00:00',1772452500000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(217,'nabuur','time kerkwijk incident/e9b9fecdac0711f2/quiet 2026-03-02T11:57:00+00:00',1772452620000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(218,'nabuur','time kerkwijk incident/12d09ecd8f0b476a/call 2026-03-02T11:57:00+00:00',1772452620000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(219,'nabuur','delivered time kerkwijk incident/e9b9fecdac0711f2/quiet 2026-03-02T11:57:00+00:00/Reply/0',1772452620000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(221,'nabuur','time kerkwijk incident/932d244400de3d72/call 2026-03-02T11:59:00+00:00',1772452740000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(222,'console','03021201-48',1772452860000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(223,'nabuur','delivered console:03021201-48/DeleteMessage/0',1772452860000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(224,'nabuur','delivered console:03021201-48/AskModerators/0',1772452860000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(225,'nabuur','refused console:03021201-48/SendPrivately/0',1772452860000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(229,'nabuur','delivered refused console:03021201-48/SendPrivately/0/Say/0',1772452860000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(231,'console','03021201-49',1772452860000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(232,'nabuur','delivered console:03021201-49/DeleteMessage/0',1772452860000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(233,'console','03021201-50',1772452860000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(234,'nabuur','delivered console:03021201-49/AskModerators/0',1772452860000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(236,'nabuur','delivered console:03021201-50/DeleteMessage/0',1772452860000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(237,'console','03021201-51',1772452860000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(238,'nabuur','delivered console:03021201-50/AskModerators/0',1772452860000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(243,'nabuur','delivered console:03021201-51/DeleteMessage/0',1772452860000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(244,'nabuur','delivered console:03021201-51/AskModerators/0',1772452860000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(247,'nabuur','time kerkwijk forget 2026-03-02T12:02:30+00:00',1772452950000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(248,'nabuur','time gracht forget 2026-03-02T12:02:30+00:00',1772452950000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(249,'nabuur','time haven forget 2026-03-02T12:02:30+00:00',1772452950000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(253,'console','03021202-52',1772452950000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(254,'console','03021202-53',1772452950000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(255,'console','03021202-54',1772452950000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(257,'console','03021202-55',1772452950000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(259,'console','03021202-56',1772452950000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(260,'console','03021202-57',1772452950000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(261,'console','03021202-58',1772452950000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(263,'console','03021202-59',1772452950000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(265,'nabuur','time kerkwijk note/4714d6e37fd2c90a 2026-03-02T12:03:00+00:00',1772452980000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(266,'console','03021204-60',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(267,'console','03021204-61',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(268,'console','03021204-62',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(270,'console','03021204-63',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(272,'console','03021204-64',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(274,'console','03021204-65',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(276,'console','03021204-66',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(278,'console','03021204-67',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(280,'nabuur','refused console:03021204-66/SendPrivately/0',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(281,'nabuur','refused console:03021204-67/SendPrivately/0',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(284,'console','03021204-68',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(285,'console','03021204-69',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(286,'console','03021204-70',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(287,'nabuur','refused console:03021204-69/SendPrivately/0',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(288,'console','03021204-71',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(291,'console','03021204-72',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(293,'console','03021204-73',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(295,'console','03021204-74',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(297,'console','03021204-75',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(299,'console','03021204-76',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(301,'console','03021204-77',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(302,'console','03021204-78',1772453040000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(303,'console','03021206-79',1772453160000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(304,'nabuur','time kerkwijk leave/console:elders2 2026-03-02T12:07:00+00:00',1772453220000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(305,'nabuur','delivered refused console:03021204-66/SendPrivately/0/Say/0',1772453260000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(306,'nabuur','time kerkwijk forget 2026-03-02T12:07:55+00:00',1772453275000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(307,'nabuur','time gracht forget 2026-03-02T12:07:55+00:00',1772453275000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(308,'nabuur','time haven forget 2026-03-02T12:07:55+00:00',1772453275000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(313,'nabuur','time gracht remind/9a6a9084 2026-03-02T12:07:50+00:00',1772453275000000,NULL,'done',NULL);
INSERT INTO "inbox" VALUES(314,'nabuur','delivered console:03021204-60/DeleteMessage/0',1772453280000000,CAST('{"event":"Delivered","body":{"key":"delivered console:03021204-60/DeleteMessage/0","lane":"kerkwijk","owner":"case/5b409b2dd6dcdda0/original","ref":null,"at":"2026-03-02T12:08:00Z"}}' AS BLOB),'new',NULL);
INSERT INTO "inbox" VALUES(315,'nabuur','delivered console:03021204-61/AskModerators/0',1772453280000000,CAST('{"event":"Delivered","body":{"key":"delivered console:03021204-61/AskModerators/0","lane":"kerkwijk","owner":"case/80bc4b5526e37b7f/card","ref":{"chat":{"platform":"console","id":"moderators"},"id":"bcard"},"at":"2026-03-02T12:08:00Z"}}' AS BLOB),'new',NULL);
INSERT INTO "inbox" VALUES(316,'nabuur','refused console:03021204-66/DeleteMessage/0',1772453280000000,CAST('{"event":"Refused","body":{"key":"refused console:03021204-66/DeleteMessage/0","lane":"kerkwijk","owner":"case/a35aef085ce2de3d/original","why":"no right to delete","called_off":false,"at":"2026-03-02T12:08:00Z"},"kind":"DeleteMessage","action":{"message":{"chat":{"platform":"console","id":"kerkplein"},"id":"03021204-66"},"ours":false}}' AS BLOB),'new',NULL);
INSERT INTO "inbox" VALUES(317,'nabuur','refused console:03021204-62/SendPrivately/0',1772453280000000,CAST('{"event":"Refused","body":{"key":"refused console:03021204-62/SendPrivately/0","lane":"kerkwijk","owner":"","why":"the bot cannot begin a conversation","called_off":false,"at":"2026-03-02T12:08:00Z"},"kind":"SendPrivately","action":{"person":{"platform":"console","id":"Jan"},"group":{"platform":"console","id":"kerkwijk"},"text":"nl useful_only {code}Jan{text}","purpose":"nudge","public":null,"buttons":[]}}' AS BLOB),'new',NULL);
INSERT INTO "inbox" VALUES(318,'nabuur','time kerkwijk leave/console:elders4 2026-03-02T12:08:00+00:00',1772453280000000,CAST('{"event":"TimeCame","body":{"key":"time kerkwijk leave/console:elders4 2026-03-02T12:08:00+00:00","lane":"kerkwijk","timer":"leave/console:elders4","at":"2026-03-02T12:08:00Z"}}' AS BLOB),'new',NULL);
INSERT INTO "inbox" VALUES(319,'nabuur','time kerkwijk forget 2026-03-02T12:08:00+00:00',1772453280000000,CAST('{"event":"TimeCame","body":{"key":"time kerkwijk forget 2026-03-02T12:08:00+00:00","lane":"kerkwijk","timer":"forget","at":"2026-03-02T12:08:00Z"}}' AS BLOB),'new',NULL);
INSERT INTO "inbox" VALUES(320,'nabuur','time gracht forget 2026-03-02T12:08:00+00:00',1772453280000000,CAST('{"event":"TimeCame","body":{"key":"time gracht forget 2026-03-02T12:08:00+00:00","lane":"gracht","timer":"forget","at":"2026-03-02T12:08:00Z"}}' AS BLOB),'new',NULL);
INSERT INTO "inbox" VALUES(321,'nabuur','house kerkwijk rules_good 1',1772453280000000,CAST('{"event":"HouseSpoke","body":{"key":"house kerkwijk rules_good 1","lane":"kerkwijk","text":"rules_good","values":{"state":"abc123"},"at":"2026-03-02T12:08:00Z"}}' AS BLOB),'new',NULL);
INSERT INTO "inbox" VALUES(322,'console','03021208-80',1772453280000000,CAST('{"key": "03021208-80", "do": "post", "who": "Lou", "where": "kerkwijk", "text": "te koop: een lamp", "at": "2026-03-02T12:08:00+00:00"}' AS BLOB),'new',NULL);
INSERT INTO "inbox" VALUES(323,'console','03021208-81',1772453280000000,CAST('{"key": "03021208-81", "do": "post", "who": "Mo", "where": "moderators", "text": "/queue", "at": "2026-03-02T12:08:00+00:00"}' AS BLOB),'new',NULL);
INSERT INTO "inbox" VALUES(324,'console','03021208-82',1772453280000000,CAST('{"key": "03021208-82", "do": "post", "who": "Gus", "where": "kerkwijk", "text": "wie gaat er mee zo dadelijk", "at": "2026-03-02T12:08:00+00:00"}' AS BLOB),'new',NULL);
INSERT INTO "inbox" VALUES(325,'console','03021208-83',1772453280000000,CAST('{"key": "03021208-83", "do": "post", "who": "Bob", "where": "Bob", "text": "is er vanavond nog een tafel vrij", "at": "2026-03-02T12:08:00+00:00"}' AS BLOB),'new',NULL);
INSERT INTO "inbox" VALUES(326,'console','03021208-84',1772453280000000,CAST('{"key": "03021208-84", "do": "post", "who": "Hes", "where": "haven", "text": "wie gaat er mee", "at": "2026-03-02T12:08:00+00:00"}' AS BLOB),'new',NULL);
CREATE TABLE incidents (
	lane TEXT NOT NULL, 
	id TEXT NOT NULL, 
	body BLOB NOT NULL, 
	PRIMARY KEY (lane, id)
)
 WITHOUT ROWID

;
INSERT INTO "incidents" VALUES('kerkwijk','12d09ecd8f0b476a',CAST('{"id":"12d09ecd8f0b476a","group":{"platform":"console","id":"kerkwijk"},"report":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021152-44"},"reporter":{"ref":{"platform":"console","id":"Bo"},"name":"Bo","role":"member"},"opened_at":"2026-03-02T11:52:00Z","last_at":"2026-03-02T12:02:30Z","called":{"by":{"ref":{"platform":"console","id":"Bo"},"name":"Bo","role":"member"},"at":"2026-03-02T12:02:30Z","number":"101","asked":true},"asked":true,"danger":false,"code":"Y7P","ask_text":"call_first","told":[{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021152-44"},"by":{"ref":{"platform":"console","id":"Bo"},"name":"Bo","role":"member"},"at":"2026-03-02T11:52:00Z","report":true}],"notices":[{"chat":{"platform":"console","id":"kerkwijk"},"id":"bf308beb6"},{"chat":{"platform":"console","id":"moderators"},"id":"b9b02bb7c"}],"placed":{"console:kerkwijk":"2026-03-02T11:52:00Z","console:moderators":"2026-03-02T11:52:00Z","console:kerkplein":"2026-03-02T12:02:30Z"},"streets":["g beekstr"],"vehicles":[],"plates":[],"gone":false,"hushed":[],"away":[],"police_at":null,"wondered_at":null,"question":null,"closed_at":null,"outcome":null}' AS BLOB));
INSERT INTO "incidents" VALUES('kerkwijk','62e9cd9a130ea881',CAST('{"id":"62e9cd9a130ea881","group":{"platform":"console","id":"kerkwijk"},"report":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021150-43"},"reporter":{"ref":{"platform":"console","id":"Kim"},"name":"Kim","role":"member"},"opened_at":"2026-03-02T11:50:00Z","last_at":"2026-03-02T12:04:00Z","called":null,"asked":true,"danger":false,"code":"GXF","ask_text":"call_first","told":[{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021150-43"},"by":{"ref":{"platform":"console","id":"Kim"},"name":"Kim","role":"member"},"at":"2026-03-02T11:50:00Z","report":true},{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021204-61"},"by":{"ref":{"platform":"console","id":"Piet"},"name":"Piet","role":"member"},"at":"2026-03-02T12:04:00Z","report":true}],"notices":[{"chat":{"platform":"console","id":"kerkwijk"},"id":"bafac857e"},{"chat":{"platform":"console","id":"moderators"},"id":"b161db91b"}],"placed":{"console:kerkwijk":"2026-03-02T11:50:00Z","console:moderators":"2026-03-02T11:50:00Z"},"streets":["g molenstr"],"vehicles":[],"plates":[],"gone":false,"hushed":[],"away":[],"police_at":null,"wondered_at":"2026-03-02T12:02:30Z","question":null,"closed_at":null,"outcome":null}' AS BLOB));
INSERT INTO "incidents" VALUES('kerkwijk','85acc446c934febb',CAST('{"id":"85acc446c934febb","group":{"platform":"console","id":"kerkwijk"},"report":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021110-38"},"reporter":{"ref":{"platform":"console","id":"Jan"},"name":"Jan","role":"member"},"opened_at":"2026-03-02T11:10:00Z","last_at":"2026-03-02T11:12:00Z","called":{"by":{"ref":{"platform":"console","id":"Piet"},"name":"Piet","role":"member"},"at":"2026-03-02T11:12:00Z","number":"101","asked":true},"asked":true,"danger":false,"code":"AT6","ask_text":"call_first","told":[{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021110-38"},"by":{"ref":{"platform":"console","id":"Jan"},"name":"Jan","role":"member"},"at":"2026-03-02T11:10:00Z","report":true}],"notices":[{"chat":{"platform":"console","id":"kerkwijk"},"id":"bc152fde0"},{"chat":{"platform":"console","id":"moderators"},"id":"bde42fd34"},{"chat":{"platform":"console","id":"kerkplein"},"id":"b4873543a"}],"placed":{"console:kerkwijk":"2026-03-02T11:10:00Z","console:moderators":"2026-03-02T11:10:00Z","console:kerkplein":"2026-03-02T11:12:00Z"},"streets":[],"vehicles":[],"plates":[],"gone":false,"hushed":[],"away":[],"police_at":null,"wondered_at":null,"question":null,"closed_at":"2026-03-02T11:20:00Z","outcome":"police"}' AS BLOB));
INSERT INTO "incidents" VALUES('kerkwijk','932d244400de3d72',CAST('{"id":"932d244400de3d72","group":{"platform":"console","id":"kerkwijk"},"report":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021154-47"},"reporter":{"ref":{"platform":"console","id":"Rik"},"name":"Rik","role":"member"},"opened_at":"2026-03-02T11:54:00Z","last_at":"2026-03-02T11:54:00Z","called":null,"asked":true,"danger":false,"code":"4AC","ask_text":"call_first","told":[{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021154-47"},"by":{"ref":{"platform":"console","id":"Rik"},"name":"Rik","role":"member"},"at":"2026-03-02T11:54:00Z","report":true}],"notices":[{"chat":{"platform":"console","id":"kerkwijk"},"id":"bebe75ffa"},{"chat":{"platform":"console","id":"moderators"},"id":"b9e4e5e4a"}],"placed":{"console:kerkwijk":"2026-03-02T11:54:00Z","console:moderators":"2026-03-02T11:54:00Z"},"streets":[],"vehicles":[],"plates":[],"gone":false,"hushed":[],"away":[],"police_at":null,"wondered_at":null,"question":null,"closed_at":"2026-03-02T12:02:30Z","outcome":"over"}' AS BLOB));
INSERT INTO "incidents" VALUES('kerkwijk','bc27385a0ce34525',CAST('{"id":"bc27385a0ce34525","group":{"platform":"console","id":"kerkwijk"},"report":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021206-79"},"reporter":{"ref":{"platform":"console","id":"Lou"},"name":"Lou","role":"member"},"opened_at":"2026-03-02T12:06:00Z","last_at":"2026-03-02T12:06:00Z","called":null,"asked":true,"danger":false,"code":"CEG","ask_text":"call_first","told":[{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021206-79"},"by":{"ref":{"platform":"console","id":"Lou"},"name":"Lou","role":"member"},"at":"2026-03-02T12:06:00Z","report":true}],"notices":[],"placed":{"console:kerkwijk":"2026-03-02T12:06:00Z","console:moderators":"2026-03-02T12:06:00Z"},"streets":["g parkstr"],"vehicles":[],"plates":[],"gone":false,"hushed":[],"away":[],"police_at":null,"wondered_at":null,"question":null,"closed_at":null,"outcome":null}' AS BLOB));
INSERT INTO "incidents" VALUES('kerkwijk','e9b9fecdac0711f2',CAST('{"id":"e9b9fecdac0711f2","group":{"platform":"console","id":"kerkplein"},"report":{"chat":{"platform":"console","id":"kerkplein"},"id":"03021112-40"},"reporter":{"ref":{"platform":"console","id":"Els"},"name":"Els","role":"member"},"opened_at":"2026-03-02T11:12:00Z","last_at":"2026-03-02T12:02:30Z","called":null,"asked":true,"danger":false,"code":"G9M","ask_text":"call_first","told":[{"message":{"chat":{"platform":"console","id":"kerkplein"},"id":"03021112-40"},"by":{"ref":{"platform":"console","id":"Els"},"name":"Els","role":"member"},"at":"2026-03-02T11:12:00Z","report":true}],"notices":[{"chat":{"platform":"console","id":"kerkplein"},"id":"b5ad30d92"},{"chat":{"platform":"console","id":"moderators"},"id":"b07b03027"}],"placed":{"console:kerkplein":"2026-03-02T11:12:00Z","console:moderators":"2026-03-02T11:12:00Z"},"streets":["g dorpstr"],"vehicles":[],"plates":[],"gone":false,"hushed":[],"away":[],"police_at":null,"wondered_at":null,"question":null,"closed_at":null,"outcome":null}' AS BLOB));
CREATE TABLE joins (
	lane TEXT NOT NULL, 
	id TEXT NOT NULL, 
	body BLOB NOT NULL, 
	PRIMARY KEY (lane, id)
)
 WITHOUT ROWID

;
INSERT INTO "joins" VALUES('kerkwijk','0fe983184a7fe00f',CAST('{"code":"E9R","group":{"platform":"console","id":"kerkwijk"},"person":{"ref":{"platform":"console","id":"Sara"},"name":"Sara","role":"member"},"asked_at":"2026-03-02T09:12:00Z","on_desk":true,"cards":[{"chat":{"platform":"console","id":"moderators"},"id":"b5e78d63b"}],"ended":{"let_in":false,"by":"Mo","at":"2026-03-02T12:04:00Z"}}' AS BLOB));
INSERT INTO "joins" VALUES('kerkwijk','4bfb399c47d056e3',CAST('{"code":"4Y4","group":{"platform":"console","id":"kerkwijk"},"person":{"ref":{"platform":"console","id":"Jef"},"name":"Jef","role":"member"},"asked_at":"2026-03-02T09:12:00Z","on_desk":false,"cards":[],"ended":{"let_in":true,"by":"","at":"2026-03-02T12:04:00Z"}}' AS BLOB));
INSERT INTO "joins" VALUES('kerkwijk','56852ba561d1cc64',CAST('{"code":"3HK","group":{"platform":"console","id":"kerkwijk"},"person":{"ref":{"platform":"console","id":"Stef"},"name":"Stef","role":"member"},"asked_at":"2026-03-02T12:04:00Z","on_desk":true,"cards":[],"ended":null}' AS BLOB));
INSERT INTO "joins" VALUES('kerkwijk','9c93cf8a5e33694c',CAST('{"code":"MC3","group":{"platform":"console","id":"kerkwijk"},"person":{"ref":{"platform":"console","id":"Sus"},"name":"Sus","role":"member"},"asked_at":"2026-03-02T11:10:00Z","on_desk":true,"cards":[{"chat":{"platform":"console","id":"moderators"},"id":"b65f4a82a"}],"ended":null}' AS BLOB));
INSERT INTO "joins" VALUES('kerkwijk','a853e05f7f509099',CAST('{"code":"NQH","group":{"platform":"console","id":"kerkwijk"},"person":{"ref":{"platform":"console","id":"Jo"},"name":"Jo","role":"member"},"asked_at":"2026-03-02T09:12:00Z","on_desk":false,"cards":[],"ended":{"let_in":true,"by":"","at":"2026-03-02T09:12:00Z"}}' AS BLOB));
INSERT INTO "joins" VALUES('kerkwijk','cd2b62c1faf77816',CAST('{"code":"7A6","group":{"platform":"console","id":"kerkwijk"},"person":{"ref":{"platform":"console","id":"Joke"},"name":"Joke","role":"member"},"asked_at":"2026-03-02T12:04:00Z","on_desk":false,"cards":[],"ended":null}' AS BLOB));
CREATE TABLE locked (
	lane TEXT NOT NULL, 
	chat TEXT NOT NULL, 
	body BLOB NOT NULL, 
	PRIMARY KEY (lane, chat)
)
 WITHOUT ROWID

;
INSERT INTO "locked" VALUES('gracht','console:gracht',CAST('"2026-03-02T12:04:00Z"' AS BLOB));
CREATE TABLE members (
	lane TEXT NOT NULL, 
	pseudonym TEXT NOT NULL, 
	body BLOB NOT NULL, 
	PRIMARY KEY (lane, pseudonym)
)
 WITHOUT ROWID

;
INSERT INTO "members" VALUES('gracht','7cadf3b88b6e61ba4f18bb19',CAST('{"strikes":[],"seen":"2026-02-23T08:00:00Z","started":null,"belongs":true,"flags":[],"home":"console:gracht"}' AS BLOB));
INSERT INTO "members" VALUES('gracht','a6cadb580e1109a076bb7522',CAST('{"strikes":[],"seen":"2026-03-02T12:04:00Z","started":"2026-03-02T12:04:00Z","belongs":false,"flags":[],"home":""}' AS BLOB));
INSERT INTO "members" VALUES('gracht','f6ca9417ce4b3dcadf17dec0',CAST('{"strikes":[],"seen":"2026-02-23T08:00:00Z","started":null,"belongs":true,"flags":[],"home":"console:gracht"}' AS BLOB));
INSERT INTO "members" VALUES('haven','5856880b4f0cf7bd01d4b995',CAST('{"strikes":[],"seen":"2026-03-02T11:20:00Z","started":null,"belongs":true,"flags":[],"home":""}' AS BLOB));
INSERT INTO "members" VALUES('haven','86af6c905bf248e62a409530',CAST('{"strikes":[],"seen":"2026-02-23T08:00:00Z","started":null,"belongs":true,"flags":[],"home":"console:haven"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','12ec1ff7ca60ff3897b25498',CAST('{"strikes":[],"seen":"2026-03-02T09:12:00Z","started":null,"belongs":true,"flags":[],"home":"console:kerkwijk"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','4aabb2a24438a1e541d2b342',CAST('{"strikes":[],"seen":"2026-03-02T09:12:00Z","started":null,"belongs":true,"flags":[],"home":"console:kerkwijk"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','52a8ba2fcec70a825d15573f',CAST('{"strikes":[],"seen":"2026-03-02T09:12:00Z","started":null,"belongs":true,"flags":[],"home":"console:kerkplein"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','56b99495a7ab0c48fed16e57',CAST('{"strikes":[],"seen":"2026-03-02T12:04:00Z","started":null,"belongs":true,"flags":[],"home":"console:kerkplein"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','5856880b4f0cf7bd01d4b995',CAST('{"strikes":[],"seen":"2026-03-02T12:04:00Z","started":null,"belongs":true,"flags":[],"home":""}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','6d2def0641e470376a0cc6e4',CAST('{"strikes":["2026-03-02T09:12:00Z"],"seen":"2026-03-02T09:12:00Z","started":null,"belongs":true,"flags":[],"home":"console:kerkwijk"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','7f372024189d7ab5cf192a3e',CAST('{"strikes":[],"seen":"2026-03-02T12:04:00Z","started":null,"belongs":true,"flags":[],"home":"console:kerkplein"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','888d72d675223cd5d38a5cdc',CAST('{"strikes":[],"seen":"2026-03-02T09:12:00Z","started":null,"belongs":true,"flags":[],"home":"console:kerkwijk"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','9399ef34b4aabde0e687107a',CAST('{"strikes":[],"seen":"2026-03-02T09:12:00Z","started":null,"belongs":true,"flags":[],"home":"console:kerkwijk"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','b323afb424ea3a15b44be4f5',CAST('{"strikes":[],"seen":"2026-03-02T09:12:00Z","started":null,"belongs":true,"flags":[],"home":"console:kerkwijk"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','b59df48a7ce5f1460f8af731',CAST('{"strikes":[],"seen":"2026-03-02T12:01:00Z","started":null,"belongs":true,"flags":[],"home":"console:kerkwijk"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','b62864980f440751b2be6be6',CAST('{"strikes":[],"seen":"2026-03-02T12:01:00Z","started":null,"belongs":true,"flags":[],"home":"console:kerkplein"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','c890ca5480e4aa8c92ca6a86',CAST('{"strikes":[],"seen":"2026-03-02T09:12:00Z","started":null,"belongs":true,"flags":[],"home":"console:kerkwijk"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','cf11ede52ee304828831d324',CAST('{"strikes":[],"seen":"2026-03-02T12:01:00Z","started":null,"belongs":true,"flags":[],"home":"console:kerkwijk"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','d8111329bba124ca0544a4bb',CAST('{"strikes":[],"seen":"2026-03-02T12:06:00Z","started":null,"belongs":true,"flags":[],"home":"console:kerkwijk"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','ec4f1fb51fd103f1ba27ec25',CAST('{"strikes":[],"seen":"2026-03-02T12:01:00Z","started":null,"belongs":true,"flags":[],"home":"console:kerkwijk"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','edd71fc760c6dd64ebcd7235',CAST('{"strikes":[],"seen":"2026-03-02T12:04:00Z","started":null,"belongs":true,"flags":[],"home":"console:kerkwijk"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','fb95a45faa65d5ebf34af8bf',CAST('{"strikes":["2026-03-02T12:02:30Z"],"seen":"2026-03-02T09:12:00Z","started":null,"belongs":true,"flags":["2026-03-02T12:04:00Z"],"home":"console:kerkwijk"}' AS BLOB));
INSERT INTO "members" VALUES('kerkwijk','fc695d88b6dfff8a9a6a3962',CAST('{"strikes":[],"seen":"2026-03-02T09:12:00Z","started":null,"belongs":true,"flags":[],"home":"console:kerkwijk"}' AS BLOB));
CREATE TABLE notes (
	lane TEXT NOT NULL, 
	id TEXT NOT NULL, 
	body BLOB NOT NULL, 
	PRIMARY KEY (lane, id)
)
 WITHOUT ROWID

;
INSERT INTO "notes" VALUES('kerkwijk','16ef9810bf4d48ba',CAST('{"person":"7f372024189d7ab5cf192a3e","text":"nl no_vigilantes {code}Stef{text}","until":"2026-03-03T12:04:00Z","sign":{"chat":{"platform":"console","id":"kerkplein"},"id":"bsign"}}' AS BLOB));
INSERT INTO "notes" VALUES('kerkwijk','1ec56b0142ce4a42',CAST('{"person":"56b99495a7ab0c48fed16e57","text":"nl no_vigilantes {code}Sara{text}","until":"2026-03-03T12:04:00Z","sign":null}' AS BLOB));
INSERT INTO "notes" VALUES('kerkwijk','4714d6e37fd2c90a',CAST('{"person":"b62864980f440751b2be6be6","text":"nl no_vigilantes {code}Sven{text}","until":"2026-03-03T12:01:00Z","sign":null}' AS BLOB));
INSERT INTO "notes" VALUES('kerkwijk','dea06333c90f10e2',CAST('{"person":"52a8ba2fcec70a825d15573f","text":"nl no_vigilantes {code}Shy{text}","until":"2026-03-03T09:12:00Z","sign":null}' AS BLOB));
CREATE TABLE outbox (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" TEXT NOT NULL, 
	lane TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	chat TEXT NOT NULL, 
	payload BLOB, 
	priority INTEGER NOT NULL, 
	needs TEXT, 
	not_before INTEGER, 
	expires_at INTEGER, 
	supersedes TEXT, 
	attempts INTEGER NOT NULL, 
	in_doubt BOOLEAN NOT NULL, 
	state TEXT NOT NULL, 
	ref TEXT, 
	error TEXT, 
	planned_at INTEGER NOT NULL, 
	UNIQUE ("key")
);
INSERT INTO "outbox" VALUES(1,'time gracht forget 2026-02-23T08:00:00+00:00/LockGroup/0','gracht','','LockGroup','console:gracht',NULL,1,NULL,NULL,NULL,NULL,0,0,'delivered',NULL,NULL,1771833600000000);
INSERT INTO "outbox" VALUES(2,'time gracht forget 2026-02-23T08:00:00+00:00/Say/0','gracht','','Say','console:gracht',NULL,3,NULL,NULL,NULL,NULL,1,0,'delivered','console:gracht/b5dad8801',NULL,1771833600000000);
INSERT INTO "outbox" VALUES(3,'time kerkwijk remind/55ead362 2026-02-23T09:09:18+00:00/Say/0','kerkwijk','remind/one','Say','console:kerkwijk',NULL,8,NULL,NULL,1771859358000000,'reminder in console:kerkwijk',1,0,'delivered','console:kerkwijk/b783bf050',NULL,1771837758000000);
INSERT INTO "outbox" VALUES(4,'time kerkwijk remind/55ead362 2026-02-23T09:09:18+00:00/Say/1','kerkwijk','remind/one','Say','console:kerkplein',NULL,8,NULL,NULL,1771859358000000,'reminder in console:kerkplein',1,0,'delivered','console:kerkplein/b46bc8cb0',NULL,1771837758000000);
INSERT INTO "outbox" VALUES(5,'time kerkwijk week/fd129820 2026-02-23T11:39:18+00:00/SendPicture/0','kerkwijk','week/note','SendPicture','console:moderators',NULL,9,NULL,NULL,1772528700000000,NULL,1,0,'delivered','console:moderators/be617e0a0',NULL,1772442300000000);
INSERT INTO "outbox" VALUES(6,'time kerkwijk remind/55ead362 2026-03-02T09:09:18+00:00/Say/0','kerkwijk','remind/two','Say','console:kerkwijk',NULL,8,NULL,NULL,1772464158000000,'reminder in console:kerkwijk',1,0,'delivered','console:kerkwijk/bd540ee1c',NULL,1772442558000000);
INSERT INTO "outbox" VALUES(7,'time kerkwijk remind/55ead362 2026-03-02T09:09:18+00:00/Say/1','kerkwijk','remind/two','Say','console:kerkplein',NULL,8,NULL,NULL,1772464158000000,'reminder in console:kerkplein',1,0,'delivered','console:kerkplein/beda9fe2d',NULL,1772442558000000);
INSERT INTO "outbox" VALUES(8,'delivered time kerkwijk remind/55ead362 2026-03-02T09:09:18+00:00/Say/0/DeleteMessage/0','kerkwijk','remind/old','DeleteMessage','console:kerkwijk',CAST('{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"b783bf050"},"ours":true}' AS BLOB),0,NULL,1772453280000000,NULL,NULL,22,0,'waiting',NULL,'the platform asks to wait 60 s',1772442558000000);
INSERT INTO "outbox" VALUES(9,'delivered time kerkwijk remind/55ead362 2026-03-02T09:09:18+00:00/Say/1/DeleteMessage/0','kerkwijk','remind/old','DeleteMessage','console:kerkplein',CAST('{"message":{"chat":{"platform":"console","id":"kerkplein"},"id":"b46bc8cb0"},"ours":true}' AS BLOB),0,NULL,1772453280000000,NULL,NULL,22,0,'waiting',NULL,'the platform asks to wait 60 s',1772442558000000);
INSERT INTO "outbox" VALUES(10,'console:03020912-16/DeleteMessage/0','kerkwijk','case/b1ac99ae46963f77/original','DeleteMessage','console:kerkwijk',NULL,0,NULL,NULL,NULL,NULL,0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(11,'console:03020912-16/AskModerators/0','kerkwijk','case/b1ac99ae46963f77/card','AskModerators','console:moderators',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/bb2329f14',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(12,'console:03020912-16/SendPrivately/0','kerkwijk','','SendPrivately','console:Tom',NULL,6,NULL,NULL,1772529120000000,NULL,1,0,'delivered','console:Tom/b31aa4a94',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(13,'console:03020912-16/Say/0','kerkwijk','','Say','console:kerkwijk',NULL,3,NULL,NULL,NULL,NULL,1,0,'delivered','console:kerkwijk/b757a9bef',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(14,'console:03020912-17/DeleteMessage/0','kerkwijk','case/1985c95a080caee9/original','DeleteMessage','console:kerkwijk',NULL,0,NULL,NULL,NULL,NULL,0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(15,'console:03020912-17/AskModerators/0','kerkwijk','case/1985c95a080caee9/card','AskModerators','console:moderators',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b172a7873',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(16,'console:03020912-17/SendPrivately/0','kerkwijk','','SendPrivately','console:Bo',NULL,6,NULL,NULL,1772529120000000,NULL,1,0,'delivered','console:Bo/b46366634',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(17,'console:03020912-18/DeleteMessage/0','kerkwijk','case/c2a0d891d39462c9/original','DeleteMessage','console:kerkwijk',NULL,0,NULL,NULL,NULL,NULL,0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(18,'console:03020912-18/AskModerators/0','kerkwijk','case/c2a0d891d39462c9/card','AskModerators','console:moderators',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b6e40d493',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(19,'console:03020912-18/SendPrivately/0','kerkwijk','','SendPrivately','console:Kim',NULL,6,NULL,NULL,1772529120000000,NULL,1,0,'delivered','console:Kim/bdd170605',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(20,'console:03020912-19/DeleteMessage/0','kerkwijk','case/5a0bbca06e675faf/original','DeleteMessage','console:kerkwijk',NULL,0,NULL,NULL,NULL,NULL,0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(21,'console:03020912-19/AskModerators/0','kerkwijk','case/5a0bbca06e675faf/card','AskModerators','console:moderators',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/bd4a17f0f',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(22,'console:03020912-19/SendPrivately/0','kerkwijk','','SendPrivately','console:Rik',NULL,6,NULL,NULL,1772529120000000,NULL,1,0,'delivered','console:Rik/bde7cffee',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(23,'console:03020912-20/AskModerators/0','kerkwijk','case/b3168c2c2f685fb5/card','AskModerators','console:moderators',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b030cca95',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(24,'console:03020912-21/DeleteMessage/0','kerkwijk','case/6c7cd0ac59da643b/original','DeleteMessage','console:kerkwijk',NULL,0,NULL,NULL,NULL,NULL,0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(25,'console:03020912-21/AskModerators/0','kerkwijk','case/6c7cd0ac59da643b/card','AskModerators','console:moderators',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b63653738',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(26,'console:03020912-22/DeleteMessage/0','kerkwijk','case/65d247133156639c/original','DeleteMessage','console:kerkwijk',NULL,0,NULL,NULL,NULL,NULL,0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(27,'console:03020912-22/PostMasked/0','kerkwijk','case/65d247133156639c/masked','PostMasked','console:kerkwijk',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:kerkwijk/bae9e6de7',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(28,'console:03020912-22/AskModerators/0','kerkwijk','case/65d247133156639c/card','AskModerators','console:moderators',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b6ea3b11e',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(29,'console:03020912-22/SendPrivately/0','kerkwijk','','SendPrivately','console:An',NULL,6,NULL,NULL,1772529120000000,NULL,1,0,'delivered','console:An/b36a41bd7',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(30,'console:03020912-22/Reply/0','kerkwijk','incident/4ebe67574f508505/notice-ed01c3b8','Reply','console:kerkwijk',NULL,2,NULL,NULL,1772443620000000,NULL,1,0,'delivered','console:kerkwijk/b09c5c2df',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(31,'console:03020912-22/Say/0','kerkwijk','incident/4ebe67574f508505/notice-aeae3169','Say','console:moderators',NULL,2,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b205bacf4',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(32,'delivered console:03020912-21/AskModerators/0/UpdateCard/0','kerkwijk','','UpdateCard','console:moderators',NULL,2,NULL,NULL,NULL,'face of console:moderators/b63653738',0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(33,'console:03020912-23/DeleteMessage/0','kerkwijk','case/9c01daf4c7bb35a1/original','DeleteMessage','console:kerkwijk',NULL,0,NULL,NULL,NULL,NULL,0,0,'refused',NULL,'no right to delete',1772442720000000);
INSERT INTO "outbox" VALUES(34,'console:03020912-23/AskModerators/0','kerkwijk','case/9c01daf4c7bb35a1/card','AskModerators','console:moderators',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b0419d392',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(35,'console:03020912-23/SendPrivately/0','kerkwijk','','SendPrivately','console:Ben',NULL,6,NULL,NULL,1772529120000000,NULL,1,0,'delivered','console:Ben/b03340b58',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(36,'refused console:03020912-23/DeleteMessage/0/Say/0','kerkwijk','','Say','console:moderators',NULL,2,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b10e5f2b1',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(37,'console:03020912-24/AskModerators/0','kerkwijk','case/b53d8c6a57fcd2b6/card','AskModerators','console:moderators',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b3b4c6f58',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(38,'console:03020912-25/UpdateCard/0','kerkwijk','','UpdateCard','console:moderators',NULL,2,NULL,NULL,NULL,'face of console:moderators/b3b4c6f58',0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(39,'console:03020912-26/SendPrivately/0','kerkwijk','','SendPrivately','console:Tom',NULL,6,NULL,NULL,1772529120000000,NULL,1,0,'delivered','console:Tom/b37ff062f',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(40,'console:03020912-26/UpdateCard/0','kerkwijk','','UpdateCard','console:moderators',NULL,2,NULL,NULL,NULL,'face of console:moderators/bb2329f14',0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(41,'console:03020912-27/Restore/0','kerkwijk','case/1985c95a080caee9/copy','Restore','console:kerkwijk',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:kerkwijk/b9ccc2781',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(42,'console:03020912-27/UpdateCard/0','kerkwijk','','UpdateCard','console:moderators',NULL,2,NULL,NULL,NULL,'face of console:moderators/b172a7873',0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(43,'console:03020912-28/UpdateCard/0','kerkwijk','','UpdateCard','console:moderators',NULL,2,NULL,NULL,NULL,'face of console:moderators/bd4a17f0f',0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(44,'console:03020912-29/Amend/0','kerkwijk','incident/4ebe67574f508505/notice-b85dfaad','Amend','console:kerkwijk',NULL,3,NULL,NULL,NULL,'face of console:kerkwijk/b09c5c2df',0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(45,'console:03020912-29/Say/0','kerkwijk','incident/4ebe67574f508505/notice-d89e164b','Say','console:kerkplein',NULL,3,NULL,NULL,NULL,NULL,1,0,'delivered','console:kerkplein/bf1332a7f',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(46,'console:03020912-29/Amend/1','kerkwijk','incident/4ebe67574f508505/notice-b547c0f2','Amend','console:moderators',NULL,3,NULL,NULL,NULL,'face of console:moderators/b205bacf4',0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(47,'console:03020912-30/Reply/0','kerkwijk','incident/4ebe67574f508505/told','Reply','console:kerkwijk',NULL,3,NULL,NULL,NULL,NULL,1,0,'delivered','console:kerkwijk/b3b633566',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(48,'console:03020912-30/Reply/1','kerkwijk','incident/4ebe67574f508505/told','Reply','console:kerkplein',NULL,3,NULL,NULL,NULL,NULL,1,0,'delivered','console:kerkplein/b9e696922',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(49,'console:03020912-30/Amend/0','kerkwijk','incident/4ebe67574f508505/notice-1950ebde','Amend','console:kerkwijk',NULL,3,NULL,NULL,NULL,'face of console:kerkwijk/b09c5c2df',0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(50,'console:03020912-30/Amend/1','kerkwijk','incident/4ebe67574f508505/notice-1950ebde','Amend','console:kerkplein',NULL,3,NULL,NULL,NULL,'face of console:kerkplein/bf1332a7f',0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(51,'console:03020912-30/Amend/2','kerkwijk','incident/4ebe67574f508505/notice-7a4858a3','Amend','console:moderators',NULL,3,NULL,NULL,NULL,'face of console:moderators/b205bacf4',0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(52,'console:03020912-31/SendPrivately/0','kerkwijk','join/a853e05f7f509099/rules','SendPrivately','console:Jo',NULL,6,NULL,NULL,1772529120000000,NULL,1,0,'delivered','console:Jo/bb48594f1',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(53,'console:03020912-32/SendPrivately/0','kerkwijk','join/4bfb399c47d056e3/rules','SendPrivately','console:Jef',NULL,6,NULL,NULL,1772529120000000,NULL,1,0,'delivered','console:Jef/b78763dd5',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(54,'console:03020912-33/SendPrivately/0','kerkwijk','join/0fe983184a7fe00f/rules','SendPrivately','console:Sara',NULL,6,NULL,NULL,1772529120000000,NULL,1,0,'refused',NULL,'the bot cannot begin a conversation',1772442720000000);
INSERT INTO "outbox" VALUES(55,'refused console:03020912-33/SendPrivately/0/AskModerators/0','kerkwijk','join/0fe983184a7fe00f/card','AskModerators','console:moderators',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b5e78d63b',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(56,'console:03020912-34/ApproveJoin/0','kerkwijk','join/a853e05f7f509099/in','ApproveJoin','console:kerkwijk',NULL,1,NULL,NULL,NULL,NULL,0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(57,'console:03020912-34/SendPrivately/0','kerkwijk','','SendPrivately','console:Jo',NULL,6,NULL,NULL,1772529120000000,NULL,1,0,'delivered','console:Jo/bcf679a33',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(58,'console:03020912-35/Say/0','kerkwijk','leave/console:elders','Say','console:elders',NULL,3,NULL,NULL,NULL,NULL,1,0,'delivered','console:elders/b17a2025c',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(59,'console:03020912-36/DeleteMessage/0','kerkwijk','case/4e8a1849bccb16be/original','DeleteMessage','console:kerkplein',NULL,0,NULL,NULL,NULL,NULL,0,0,'delivered',NULL,NULL,1772442720000000);
INSERT INTO "outbox" VALUES(60,'console:03020912-36/AskModerators/0','kerkwijk','case/4e8a1849bccb16be/card','AskModerators','console:moderators',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/bb6f42a88',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(61,'console:03020912-36/SendPrivately/0','kerkwijk','','SendPrivately','console:Shy',NULL,6,NULL,NULL,1772529120000000,NULL,1,0,'refused',NULL,'the bot cannot begin a conversation',1772442720000000);
INSERT INTO "outbox" VALUES(62,'console:03020912-36/Say/0','kerkwijk','','Say','console:kerkplein',NULL,3,NULL,NULL,NULL,NULL,1,0,'delivered','console:kerkplein/bc7a45d5a',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(63,'refused console:03020912-36/SendPrivately/0/Say/0','kerkwijk','note/dea06333c90f10e2','Say','console:kerkplein',NULL,6,NULL,NULL,1772529120000000,NULL,1,0,'delivered','console:kerkplein/b3a75f1b1',NULL,1772442720000000);
INSERT INTO "outbox" VALUES(64,'time kerkwijk note/dea06333c90f10e2 2026-03-02T09:14:00+00:00/DeleteMessage/0','kerkwijk','note/sign','DeleteMessage','console:kerkplein',NULL,0,NULL,NULL,NULL,NULL,0,0,'delivered',NULL,NULL,1772442840000000);
INSERT INTO "outbox" VALUES(65,'time kerkwijk leave/console:elders 2026-03-02T09:27:00+00:00/LeaveChat/0','kerkwijk','leave/console:elders','LeaveChat','console:elders',NULL,1,NULL,NULL,NULL,NULL,0,0,'delivered',NULL,NULL,1772449680000000);
INSERT INTO "outbox" VALUES(66,'console:03021110-37/SendPrivately/0','kerkwijk','join/9c93cf8a5e33694c/rules','SendPrivately','console:Sus',NULL,6,NULL,NULL,1772536200000000,NULL,1,0,'refused',NULL,'the bot cannot begin a conversation',1772449800000000);
INSERT INTO "outbox" VALUES(67,'refused console:03021110-37/SendPrivately/0/AskModerators/0','kerkwijk','join/9c93cf8a5e33694c/card','AskModerators','console:moderators',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b65f4a82a',NULL,1772449800000000);
INSERT INTO "outbox" VALUES(68,'console:03021110-38/Reply/0','kerkwijk','incident/85acc446c934febb/notice-201350a2','Reply','console:kerkwijk',NULL,2,NULL,NULL,1772450700000000,NULL,1,0,'delivered','console:kerkwijk/bc152fde0',NULL,1772449800000000);
INSERT INTO "outbox" VALUES(69,'console:03021110-38/Say/0','kerkwijk','incident/85acc446c934febb/notice-aed7b0c8','Say','console:moderators',NULL,2,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/bde42fd34',NULL,1772449800000000);
INSERT INTO "outbox" VALUES(70,'console:03021112-39/Amend/0','kerkwijk','incident/85acc446c934febb/notice-f77668a2','Amend','console:kerkwijk',NULL,3,NULL,NULL,NULL,'face of console:kerkwijk/bc152fde0',0,0,'delivered',NULL,NULL,1772449920000000);
INSERT INTO "outbox" VALUES(71,'console:03021112-39/Say/0','kerkwijk','incident/85acc446c934febb/notice-11497205','Say','console:kerkplein',NULL,3,NULL,NULL,NULL,NULL,1,0,'delivered','console:kerkplein/b4873543a',NULL,1772449920000000);
INSERT INTO "outbox" VALUES(72,'console:03021112-39/Amend/1','kerkwijk','incident/85acc446c934febb/notice-27956284','Amend','console:moderators',NULL,3,NULL,NULL,NULL,'face of console:moderators/bde42fd34',0,0,'delivered',NULL,NULL,1772449920000000);
INSERT INTO "outbox" VALUES(73,'console:03021112-40/Reply/0','kerkwijk','incident/e9b9fecdac0711f2/notice-0b124488','Reply','console:kerkplein',NULL,2,NULL,NULL,1772450820000000,NULL,1,0,'delivered','console:kerkplein/b5ad30d92',NULL,1772449920000000);
INSERT INTO "outbox" VALUES(74,'console:03021112-40/Say/0','kerkwijk','incident/e9b9fecdac0711f2/notice-7fb76103','Say','console:moderators',NULL,2,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b07b03027',NULL,1772449920000000);
INSERT INTO "outbox" VALUES(75,'time kerkwijk incident/e9b9fecdac0711f2/call 2026-03-02T11:17:00+00:00/Say/0','kerkwijk','','Say','console:moderators',NULL,2,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/ba400a165',NULL,1772450220000000);
INSERT INTO "outbox" VALUES(76,'console:03021120-41/Reply/0','kerkwijk','incident/85acc446c934febb/told','Reply','console:kerkwijk',NULL,3,NULL,NULL,NULL,NULL,1,0,'delivered','console:kerkwijk/b71d2447f',NULL,1772450400000000);
INSERT INTO "outbox" VALUES(77,'console:03021120-41/Reply/1','kerkwijk','incident/85acc446c934febb/told','Reply','console:kerkplein',NULL,3,NULL,NULL,NULL,NULL,1,0,'delivered','console:kerkplein/b21dc8884',NULL,1772450400000000);
INSERT INTO "outbox" VALUES(78,'console:03021120-41/Amend/0','kerkwijk','incident/85acc446c934febb/notice-a841e058','Amend','console:kerkwijk',NULL,3,NULL,NULL,NULL,'face of console:kerkwijk/bc152fde0',0,0,'delivered',NULL,NULL,1772450400000000);
INSERT INTO "outbox" VALUES(79,'console:03021120-41/Amend/1','kerkwijk','incident/85acc446c934febb/notice-a841e058','Amend','console:kerkplein',NULL,3,NULL,NULL,NULL,'face of console:kerkplein/b4873543a',0,0,'delivered',NULL,NULL,1772450400000000);
INSERT INTO "outbox" VALUES(80,'console:03021120-41/Amend/2','kerkwijk','incident/85acc446c934febb/notice-dff3b5dd','Amend','console:moderators',NULL,3,NULL,NULL,NULL,'face of console:moderators/bde42fd34',0,0,'delivered',NULL,NULL,1772450400000000);
INSERT INTO "outbox" VALUES(81,'console:03021120-42/Say/0','haven','','Say','console:havendesk',NULL,3,NULL,NULL,NULL,NULL,1,0,'delivered','console:havendesk/bdf3e2e09',NULL,1772450400000000);
INSERT INTO "outbox" VALUES(82,'console:03021150-43/Reply/0','kerkwijk','incident/62e9cd9a130ea881/notice-fd5400ed','Reply','console:kerkwijk',NULL,2,NULL,NULL,1772453100000000,NULL,1,0,'delivered','console:kerkwijk/bafac857e',NULL,1772452200000000);
INSERT INTO "outbox" VALUES(83,'console:03021150-43/Say/0','kerkwijk','incident/62e9cd9a130ea881/notice-b0d4ede4','Say','console:moderators',NULL,2,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b161db91b',NULL,1772452200000000);
INSERT INTO "outbox" VALUES(84,'console:03021152-44/Reply/0','kerkwijk','incident/12d09ecd8f0b476a/notice-0417a746','Reply','console:kerkwijk',NULL,2,NULL,NULL,1772453220000000,NULL,1,0,'delivered','console:kerkwijk/bf308beb6',NULL,1772452320000000);
INSERT INTO "outbox" VALUES(85,'console:03021152-44/Say/0','kerkwijk','incident/12d09ecd8f0b476a/notice-20958d26','Say','console:moderators',NULL,2,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b9b02bb7c',NULL,1772452320000000);
INSERT INTO "outbox" VALUES(86,'console:03021152-45/Say/0','kerkwijk','leave/console:elders2','Say','console:elders2',NULL,3,NULL,NULL,NULL,NULL,1,0,'delivered','console:elders2/b1a8d0d1f',NULL,1772452320000000);
INSERT INTO "outbox" VALUES(87,'console:03021153-46/Say/0','kerkwijk','leave/console:elders4','Say','console:elders4',NULL,3,NULL,NULL,NULL,NULL,1,0,'delivered','console:elders4/b65fd8218',NULL,1772452380000000);
INSERT INTO "outbox" VALUES(88,'console:03021154-47/Reply/0','kerkwijk','incident/932d244400de3d72/notice-4fa4e1ea','Reply','console:kerkwijk',NULL,2,NULL,NULL,1772453340000000,NULL,1,0,'delivered','console:kerkwijk/bebe75ffa',NULL,1772452440000000);
INSERT INTO "outbox" VALUES(89,'console:03021154-47/Say/0','kerkwijk','incident/932d244400de3d72/notice-c327e3f6','Say','console:moderators',NULL,2,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b9e4e5e4a',NULL,1772452440000000);
INSERT INTO "outbox" VALUES(90,'time kerkwijk incident/62e9cd9a130ea881/call 2026-03-02T11:55:00+00:00/Say/0','kerkwijk','','Say','console:moderators',NULL,2,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b6c26c501',NULL,1772452500000000);
INSERT INTO "outbox" VALUES(91,'time kerkwijk incident/e9b9fecdac0711f2/quiet 2026-03-02T11:57:00+00:00/Reply/0','kerkwijk','incident/e9b9fecdac0711f2/question','Reply','console:kerkplein',NULL,2,NULL,NULL,1772453520000000,NULL,1,0,'delivered','console:kerkplein/be93aa61c',NULL,1772452620000000);
INSERT INTO "outbox" VALUES(92,'time kerkwijk incident/12d09ecd8f0b476a/call 2026-03-02T11:57:00+00:00/Say/0','kerkwijk','','Say','console:moderators',NULL,2,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b706bde54',NULL,1772452620000000);
INSERT INTO "outbox" VALUES(93,'time kerkwijk incident/932d244400de3d72/call 2026-03-02T11:59:00+00:00/Say/0','kerkwijk','','Say','console:moderators',NULL,2,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b77bf1bce',NULL,1772452740000000);
INSERT INTO "outbox" VALUES(94,'console:03021201-48/DeleteMessage/0','kerkwijk','case/fda034e8c427175b/original','DeleteMessage','console:kerkplein',NULL,0,NULL,NULL,NULL,NULL,0,0,'delivered',NULL,NULL,1772452860000000);
INSERT INTO "outbox" VALUES(95,'console:03021201-48/AskModerators/0','kerkwijk','case/fda034e8c427175b/card','AskModerators','console:moderators',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b2344e664',NULL,1772452860000000);
INSERT INTO "outbox" VALUES(96,'console:03021201-48/SendPrivately/0','kerkwijk','','SendPrivately','console:Sven',NULL,6,NULL,NULL,1772539260000000,NULL,1,0,'refused',NULL,'the bot cannot begin a conversation',1772452860000000);
INSERT INTO "outbox" VALUES(97,'console:03021201-48/Say/0','kerkwijk','','Say','console:kerkplein',NULL,3,NULL,NULL,NULL,NULL,1,0,'delivered','console:kerkplein/bc7a45d5a',NULL,1772452860000000);
INSERT INTO "outbox" VALUES(98,'refused console:03021201-48/SendPrivately/0/Say/0','kerkwijk','note/4714d6e37fd2c90a','Say','console:kerkplein',NULL,6,NULL,NULL,1772539260000000,NULL,1,0,'delivered','console:kerkplein/bac499371',NULL,1772452860000000);
INSERT INTO "outbox" VALUES(99,'console:03021201-49/DeleteMessage/0','kerkwijk','case/888aaca53f4f5be3/original','DeleteMessage','console:kerkwijk',NULL,0,NULL,NULL,NULL,NULL,0,0,'delivered',NULL,NULL,1772452860000000);
INSERT INTO "outbox" VALUES(100,'console:03021201-49/AskModerators/0','kerkwijk','case/888aaca53f4f5be3/card','AskModerators','console:moderators',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b1144d465',NULL,1772452860000000);
INSERT INTO "outbox" VALUES(101,'console:03021201-49/SendPrivately/0','kerkwijk','','SendPrivately','console:Dre',NULL,6,NULL,NULL,1772539260000000,NULL,1,0,'delivered','console:Dre/b4ff0b87f',NULL,1772452860000000);
INSERT INTO "outbox" VALUES(102,'console:03021201-49/Say/0','kerkwijk','','Say','console:kerkwijk',NULL,3,NULL,NULL,NULL,NULL,1,0,'delivered','console:kerkwijk/b757a9bef',NULL,1772452860000000);
INSERT INTO "outbox" VALUES(103,'console:03021201-50/DeleteMessage/0','kerkwijk','case/19ecd6c7a7acac4c/original','DeleteMessage','console:kerkwijk',NULL,0,NULL,NULL,NULL,NULL,0,0,'delivered',NULL,NULL,1772452860000000);
INSERT INTO "outbox" VALUES(104,'console:03021201-50/AskModerators/0','kerkwijk','case/19ecd6c7a7acac4c/card','AskModerators','console:moderators',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/ba60f78a8',NULL,1772452860000000);
INSERT INTO "outbox" VALUES(105,'console:03021201-50/SendPrivately/0','kerkwijk','','SendPrivately','console:Dik',NULL,6,NULL,NULL,1772539260000000,NULL,1,0,'delivered','console:Dik/b13e01798',NULL,1772452860000000);
INSERT INTO "outbox" VALUES(106,'console:03021201-51/DeleteMessage/0','kerkwijk','case/d956230898b5f692/original','DeleteMessage','console:kerkwijk',NULL,0,NULL,NULL,NULL,NULL,0,0,'delivered',NULL,NULL,1772452860000000);
INSERT INTO "outbox" VALUES(107,'console:03021201-51/AskModerators/0','kerkwijk','case/d956230898b5f692/card','AskModerators','console:moderators',NULL,1,NULL,NULL,NULL,NULL,1,0,'delivered','console:moderators/b258d1901',NULL,1772452860000000);
INSERT INTO "outbox" VALUES(108,'console:03021201-51/SendPrivately/0','kerkwijk','','SendPrivately','console:Daan',NULL,6,NULL,NULL,1772539260000000,NULL,1,0,'delivered','console:Daan/bcc8b29be',NULL,1772452860000000);
INSERT INTO "outbox" VALUES(109,'console:03021202-52/Restore/0','kerkwijk','case/c2a0d891d39462c9/copy','Restore','console:kerkwijk',CAST('{"chat":{"platform":"console","id":"kerkwijk"},"head":"nl restored_head {code}Kim{text}\nfr restored_head {code}Kim{text}","body":"wie gaat er mee jagen","native":"","attachments":[]}' AS BLOB),1,NULL,1772453280000000,NULL,NULL,8,0,'waiting',NULL,'the platform asks to wait 60 s',1772452950000000);
INSERT INTO "outbox" VALUES(110,'console:03021202-52/UpdateCard/0','kerkwijk','','UpdateCard','console:moderators',CAST('{"message":{"chat":{"platform":"console","id":"moderators"},"id":"b6e40d493"},"card":{"code":"KNX","head":"nl card_head KNXKim{text}","text":"wie gaat er mee jagen","foot":"nl card_why {code}{who}{text}\nnl done_approved KNXMo{text}","choices":["undo"],"urgent":false,"attachments":[]}}' AS BLOB),2,NULL,1772453100000000,NULL,'face of console:moderators/b6e40d493',2,0,'waiting',NULL,'the platform asks to wait 60 s',1772452950000000);
INSERT INTO "outbox" VALUES(111,'console:03021202-53/SendPrivately/0','kerkwijk','','SendPrivately','console:An',CAST('{"person":{"platform":"console","id":"An"},"group":{"platform":"console","id":"kerkwijk"},"text":"nl muted {code}{who}{text}","purpose":"nudge","public":"nl note_for_you {code}An{text}\nfr note_for_you {code}An{text}","buttons":[]}' AS BLOB),6,NULL,1772453280000000,1772539350000000,NULL,8,0,'waiting',NULL,'the platform asks to wait 60 s',1772452950000000);
INSERT INTO "outbox" VALUES(112,'console:03021202-53/Restrict/0','kerkwijk','','Restrict','console:kerkwijk',CAST('{"chat":{"platform":"console","id":"kerkwijk"},"person":{"platform":"console","id":"An"},"until":"2026-03-03T12:02:30Z"}' AS BLOB),0,NULL,1772453280000000,NULL,'voice of console:An in console:kerkwijk',4,0,'waiting',NULL,'the platform asks to wait 60 s',1772452950000000);
INSERT INTO "outbox" VALUES(113,'console:03021202-53/UpdateCard/0','kerkwijk','','UpdateCard','console:moderators',CAST('{"message":{"chat":{"platform":"console","id":"moderators"},"id":"b6ea3b11e"},"card":{"code":"NTA","head":"nl card_head NTAAn{text}","text":"Er loopt iemand rond. Wie gaat er mee?","foot":"nl card_why {code}{who}{text}\nnl done_muted NTAMo{text}","choices":["undo"],"urgent":false,"attachments":[]}}' AS BLOB),2,NULL,NULL,NULL,'face of console:moderators/b6ea3b11e',0,0,'waiting',NULL,NULL,1772452950000000);
INSERT INTO "outbox" VALUES(114,'console:03021202-54/DeleteMessage/0','kerkwijk','','DeleteMessage','console:kerkwijk',CAST('{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"b9ccc2781"},"ours":true}' AS BLOB),0,NULL,1772453280000000,NULL,NULL,4,0,'waiting',NULL,'the platform asks to wait 60 s',1772452950000000);
INSERT INTO "outbox" VALUES(115,'console:03021202-54/UpdateCard/0','kerkwijk','','UpdateCard','console:moderators',CAST('{"message":{"chat":{"platform":"console","id":"moderators"},"id":"b172a7873"},"card":{"code":"KQN","head":"nl card_head KQNBo{text}","text":"wie gaat er mee vanavond","foot":"nl card_why {code}{who}{text}\nnl card_state {code}{who}{text}\nnl card_choices KQN{who}{text}","choices":["approve","remove","warn","mute","escalate"],"urgent":false,"attachments":[]}}' AS BLOB),2,NULL,NULL,NULL,'face of console:moderators/b172a7873',0,0,'waiting',NULL,NULL,1772452950000000);
INSERT INTO "outbox" VALUES(116,'console:03021202-55/SendPrivately/0','kerkwijk','','SendPrivately','console:Daan',CAST('{"person":{"platform":"console","id":"Daan"},"group":{"platform":"console","id":"kerkwijk"},"text":"nl removed {code}{who}{text}","purpose":"nudge","public":"nl note_for_you {code}Daan{text}\nfr note_for_you {code}Daan{text}","buttons":[]}' AS BLOB),6,NULL,1772453280000000,1772539350000000,NULL,8,0,'waiting',NULL,'the platform asks to wait 60 s',1772452950000000);
INSERT INTO "outbox" VALUES(117,'console:03021202-55/UpdateCard/0','kerkwijk','','UpdateCard','console:moderators',CAST('{"message":{"chat":{"platform":"console","id":"moderators"},"id":"b258d1901"},"card":{"code":"CQC","head":"nl card_head CQCDaan{text}","text":"wie gaat er mee dan","foot":"nl card_why {code}{who}{text}\nnl done_removed CQCMo{text}","choices":["undo"],"urgent":false,"attachments":[]}}' AS BLOB),2,NULL,NULL,NULL,'face of console:moderators/b258d1901',0,0,'waiting',NULL,NULL,1772452950000000);
INSERT INTO "outbox" VALUES(118,'console:03021202-56/DeleteMessage/0','kerkwijk','incident-gone','DeleteMessage','console:kerkplein',CAST('{"message":{"chat":{"platform":"console","id":"kerkplein"},"id":"be93aa61c"},"ours":false}' AS BLOB),0,NULL,1772453280000000,NULL,NULL,4,0,'waiting',NULL,'the platform asks to wait 60 s',1772452950000000);
INSERT INTO "outbox" VALUES(119,'console:03021202-57/Reply/0','kerkwijk','incident/62e9cd9a130ea881/question','Reply','console:kerkwijk',CAST('{"to":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021150-43"},"text":"nl is_it_over {code}Kim{text}\nfr is_it_over {code}Kim{text}","purpose":"ask","buttons":[{"label":"nl over_button {code}{who}{text}","choice":"over 62e9cd9a130ea881","opens_bot":false},{"label":"nl goes_on_button {code}{who}{text}","choice":"goes_on 62e9cd9a130ea881","opens_bot":false}]}' AS BLOB),2,NULL,NULL,1772453850000000,NULL,0,0,'waiting',NULL,NULL,1772452950000000);
INSERT INTO "outbox" VALUES(120,'console:03021202-58/Amend/0','kerkwijk','incident/12d09ecd8f0b476a/notice-56056619','Amend','console:kerkwijk',CAST('{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"bf308beb6"},"text":"nl incident_called {code}Bo{text}\nfr incident_called {code}Bo{text}","buttons":[]}' AS BLOB),3,NULL,NULL,NULL,'face of console:kerkwijk/bf308beb6',0,0,'waiting',NULL,NULL,1772452950000000);
INSERT INTO "outbox" VALUES(121,'console:03021202-58/Say/0','kerkwijk','incident/12d09ecd8f0b476a/notice-0dd30d2c','Say','console:kerkplein',CAST('{"chat":{"platform":"console","id":"kerkplein"},"text":"nl incident_since {code}{who}{text}\nnl incident_called {code}Bo{text}\nfr incident_since {code}{who}{text}\nfr incident_called {code}Bo{text}","purpose":"notice","silent":false,"buttons":[],"press":""}' AS BLOB),3,NULL,1772453280000000,NULL,NULL,8,0,'waiting',NULL,'the platform asks to wait 60 s',1772452950000000);
INSERT INTO "outbox" VALUES(122,'console:03021202-58/Amend/1','kerkwijk','incident/12d09ecd8f0b476a/notice-de9c0a5e','Amend','console:moderators',CAST('{"message":{"chat":{"platform":"console","id":"moderators"},"id":"b9b02bb7c"},"text":"nl incident_desk Y7PBo{text}\nnl incident_called {code}Bo{text}\nnl incident_words Y7P{who}{text}","buttons":[{"label":"nl close_button {code}{who}{text}","choice":"close Y7P","opens_bot":false},{"label":"nl false_alarm_button {code}{who}{text}","choice":"false_alarm Y7P","opens_bot":false},{"label":"nl police_there_button {code}{who}{text}","choice":"police_there Y7P","opens_bot":false}]}' AS BLOB),3,NULL,NULL,NULL,'face of console:moderators/b9b02bb7c',0,0,'waiting',NULL,NULL,1772452950000000);
INSERT INTO "outbox" VALUES(123,'console:03021202-59/Reply/0','kerkwijk','incident/932d244400de3d72/told','Reply','console:kerkwijk',CAST('{"to":{"chat":{"platform":"console","id":"kerkwijk"},"id":"bebe75ffa"},"text":"nl incident_closed {code}{who}{text}\nfr incident_closed {code}{who}{text}","purpose":"notice","buttons":[]}' AS BLOB),3,NULL,NULL,NULL,NULL,0,0,'waiting',NULL,NULL,1772452950000000);
INSERT INTO "outbox" VALUES(124,'console:03021202-59/Amend/0','kerkwijk','incident/932d244400de3d72/notice-97f979e4','Amend','console:kerkwijk',CAST('{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"bebe75ffa"},"text":"nl incident_closed {code}{who}{text}\nfr incident_closed {code}{who}{text}","buttons":[]}' AS BLOB),3,NULL,NULL,NULL,'face of console:kerkwijk/bebe75ffa',0,0,'waiting',NULL,NULL,1772452950000000);
INSERT INTO "outbox" VALUES(125,'console:03021202-59/Amend/1','kerkwijk','incident/932d244400de3d72/notice-5e327d3b','Amend','console:moderators',CAST('{"message":{"chat":{"platform":"console","id":"moderators"},"id":"b9e4e5e4a"},"text":"nl incident_desk 4ACRik{text}\nnl incident_closed {code}{who}{text}","buttons":[]}' AS BLOB),3,NULL,NULL,NULL,'face of console:moderators/b9e4e5e4a',0,0,'waiting',NULL,NULL,1772452950000000);
INSERT INTO "outbox" VALUES(126,'time kerkwijk note/4714d6e37fd2c90a 2026-03-02T12:03:00+00:00/DeleteMessage/0','kerkwijk','note/sign','DeleteMessage','console:kerkplein',CAST('{"message":{"chat":{"platform":"console","id":"kerkplein"},"id":"bac499371"},"ours":true}' AS BLOB),0,NULL,1772453280000000,NULL,NULL,4,0,'waiting',NULL,'the platform asks to wait 60 s',1772452980000000);
INSERT INTO "outbox" VALUES(127,'console:03021204-60/DeleteMessage/0','kerkwijk','case/5b409b2dd6dcdda0/original','DeleteMessage','console:kerkwijk',NULL,0,NULL,1772453280000000,NULL,NULL,3,0,'delivered',NULL,NULL,1772453040000000);
INSERT INTO "outbox" VALUES(128,'console:03021204-60/AskModerators/0','kerkwijk','case/5b409b2dd6dcdda0/card','AskModerators','console:moderators',CAST('{"desk":{"platform":"console","id":"moderators"},"card":{"code":"KX7","head":"nl card_head KX7Els{text}","text":"wie gaat er mee, nu meteen","foot":"nl card_why {code}{who}{text}\nnl card_state {code}{who}{text}\nnl card_choices KX7{who}{text}","choices":["approve","remove","warn","mute","escalate"],"urgent":false,"attachments":[]}}' AS BLOB),1,NULL,1772453280000000,NULL,NULL,4,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(129,'console:03021204-60/SendPrivately/0','kerkwijk','','SendPrivately','console:Els',CAST('{"person":{"platform":"console","id":"Els"},"group":{"platform":"console","id":"kerkwijk"},"text":"nl no_vigilantes {code}Els{text}","purpose":"nudge","public":"nl note_for_you {code}Els{text}\nfr note_for_you {code}Els{text}","buttons":[]}' AS BLOB),6,NULL,1772453280000000,1772539440000000,NULL,6,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(130,'console:03021204-61/DeleteMessage/0','kerkwijk','case/80bc4b5526e37b7f/original','DeleteMessage','console:kerkwijk',CAST('{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021204-61"},"ours":false}' AS BLOB),0,NULL,1772453280000000,NULL,NULL,3,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(131,'console:03021204-61/PostMasked/0','kerkwijk','case/80bc4b5526e37b7f/masked','PostMasked','console:kerkwijk',CAST('{"chat":{"platform":"console","id":"kerkwijk"},"text":"nl masked_head {code}Piet{text}\nfr masked_head {code}Piet{text}\nEr loopt iemand in de Molenstraat. ▒▒▒"}' AS BLOB),1,NULL,1772453335000000,NULL,NULL,2,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(132,'console:03021204-61/AskModerators/0','kerkwijk','case/80bc4b5526e37b7f/card','AskModerators','console:moderators',NULL,1,NULL,1772453335000000,NULL,NULL,2,0,'delivered','console:moderators/bcard',NULL,1772453040000000);
INSERT INTO "outbox" VALUES(133,'console:03021204-61/SendPrivately/0','kerkwijk','','SendPrivately','console:Piet',CAST('{"person":{"platform":"console","id":"Piet"},"group":{"platform":"console","id":"kerkwijk"},"text":"nl no_vigilantes {code}Piet{text}","purpose":"nudge","public":"nl note_for_you {code}Piet{text}\nfr note_for_you {code}Piet{text}","buttons":[]}' AS BLOB),6,NULL,1772453280000000,1772539440000000,NULL,7,1,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(134,'console:03021204-62/SendPrivately/0','kerkwijk','','SendPrivately','console:Jan',NULL,6,NULL,1772453280000000,1772539440000000,NULL,6,0,'refused',NULL,'the bot cannot begin a conversation',1772453040000000);
INSERT INTO "outbox" VALUES(135,'console:03021204-63/Say/0','kerkwijk','','Say','console:moderators',CAST('{"chat":{"platform":"console","id":"moderators"},"text":"nl brake_tripped {code}{who}{text}","purpose":"desk","silent":false,"buttons":[],"press":""}' AS BLOB),2,NULL,NULL,NULL,NULL,0,0,'waiting',NULL,NULL,1772453040000000);
INSERT INTO "outbox" VALUES(136,'console:03021204-63/SendPrivately/0','kerkwijk','','SendPrivately','console:Cora',CAST('{"person":{"platform":"console","id":"Cora"},"group":{"platform":"console","id":"kerkwijk"},"text":"nl brake_tripped {code}{who}{text}","purpose":"desk","public":null,"buttons":[]}' AS BLOB),2,NULL,1772453280000000,NULL,NULL,6,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(137,'console:03021204-65/DeleteMessage/0','kerkwijk','flag/sign','DeleteMessage','console:kerkwijk',CAST('{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021204-65"},"ours":false}' AS BLOB),0,NULL,1772453280000000,NULL,NULL,3,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(138,'console:03021204-65/Say/0','kerkwijk','','Say','console:moderators',CAST('{"chat":{"platform":"console","id":"moderators"},"text":"nl flagged_unknown {code}An{text}","purpose":"desk","silent":false,"buttons":[],"press":""}' AS BLOB),2,NULL,NULL,NULL,NULL,0,0,'waiting',NULL,NULL,1772453040000000);
INSERT INTO "outbox" VALUES(139,'console:03021204-65/SendPrivately/0','kerkwijk','','SendPrivately','console:An',CAST('{"person":{"platform":"console","id":"An"},"group":{"platform":"console","id":"kerkwijk"},"text":"nl flag_thanks {code}{who}{text}\nfr flag_thanks {code}{who}{text}","purpose":"nudge","public":null,"buttons":[]}' AS BLOB),6,NULL,1772453335000000,1772539440000000,NULL,2,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(140,'console:03021204-66/DeleteMessage/0','kerkwijk','case/a35aef085ce2de3d/original','DeleteMessage','console:kerkplein',NULL,0,NULL,1772453280000000,NULL,NULL,3,0,'refused',NULL,'no right to delete',1772453040000000);
INSERT INTO "outbox" VALUES(141,'console:03021204-66/AskModerators/0','kerkwijk','case/a35aef085ce2de3d/card','AskModerators','console:moderators',CAST('{"desk":{"platform":"console","id":"moderators"},"card":{"code":"QNK","head":"nl card_head QNKStef{text}","text":"wie gaat er mee straks","foot":"nl card_why {code}{who}{text}\nnl card_state {code}{who}{text}\nnl card_choices QNK{who}{text}","choices":["approve","remove","warn","mute","escalate"],"urgent":false,"attachments":[]}}' AS BLOB),1,NULL,NULL,NULL,NULL,1,1,'waiting',NULL,NULL,1772453040000000);
INSERT INTO "outbox" VALUES(142,'console:03021204-66/SendPrivately/0','kerkwijk','','SendPrivately','console:Stef',NULL,6,NULL,NULL,1772539440000000,NULL,1,0,'refused',NULL,'the bot cannot begin a conversation',1772453040000000);
INSERT INTO "outbox" VALUES(143,'console:03021204-67/DeleteMessage/0','kerkwijk','case/1d3d49e441412527/original','DeleteMessage','console:kerkplein',CAST('{"message":{"chat":{"platform":"console","id":"kerkplein"},"id":"03021204-67"},"ours":false}' AS BLOB),0,NULL,NULL,NULL,NULL,3,0,'calling_off',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(144,'console:03021204-67/AskModerators/0','kerkwijk','case/1d3d49e441412527/card','AskModerators','console:moderators',CAST('{"desk":{"platform":"console","id":"moderators"},"card":{"code":"AWY","head":"nl card_head AWYSara{text}","text":"wie gaat er mee morgen","foot":"nl card_why {code}{who}{text}\nnl card_state {code}{who}{text}\nnl card_choices AWY{who}{text}","choices":["approve","remove","warn","mute","escalate"],"urgent":false,"attachments":[]}}' AS BLOB),1,NULL,NULL,NULL,NULL,0,0,'waiting',NULL,NULL,1772453040000000);
INSERT INTO "outbox" VALUES(145,'console:03021204-67/SendPrivately/0','kerkwijk','','SendPrivately','console:Sara',NULL,6,NULL,NULL,1772539440000000,NULL,1,0,'refused',NULL,'the bot cannot begin a conversation',1772453040000000);
INSERT INTO "outbox" VALUES(146,'refused console:03021204-66/SendPrivately/0/Say/0','kerkwijk','note/16ef9810bf4d48ba','Say','console:kerkplein',NULL,6,NULL,NULL,1772539440000000,NULL,0,0,'delivered','console:kerkplein/bsign',NULL,1772453040000000);
INSERT INTO "outbox" VALUES(147,'refused console:03021204-67/SendPrivately/0/Say/0','kerkwijk','note/1ec56b0142ce4a42','Say','console:kerkplein',CAST('{"chat":{"platform":"console","id":"kerkplein"},"text":"nl note_for_you {code}Sara{text}\nfr note_for_you {code}Sara{text}","purpose":"nudge","silent":false,"buttons":[{"label":"nl note_button {code}{who}{text}","choice":"kerkwijk","opens_bot":true}],"press":""}' AS BLOB),6,NULL,1772453335000000,1772539440000000,NULL,2,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(148,'console:03021204-68/SendPrivately/0','kerkwijk','join/cd2b62c1faf77816/rules','SendPrivately','console:Joke',CAST('{"person":{"platform":"console","id":"Joke"},"group":{"platform":"console","id":"kerkwijk"},"text":"nl welcome {code}{who}{text}\nnl join_accept {code}{who}{text}\n\nfr welcome {code}{who}{text}\nfr join_accept {code}{who}{text}","purpose":"nudge","public":null,"buttons":[{"label":"nl join_button {code}{who}{text}","choice":"accept cd2b62c1faf77816","opens_bot":false}]}' AS BLOB),6,NULL,1772453280000000,1772539440000000,NULL,6,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(149,'console:03021204-69/SendPrivately/0','kerkwijk','join/56852ba561d1cc64/rules','SendPrivately','console:Stef',NULL,6,NULL,NULL,1772539440000000,NULL,1,0,'refused',NULL,'the bot cannot begin a conversation',1772453040000000);
INSERT INTO "outbox" VALUES(150,'console:03021204-70/ApproveJoin/0','kerkwijk','join/4bfb399c47d056e3/in','ApproveJoin','console:kerkwijk',CAST('{"chat":{"platform":"console","id":"kerkwijk"},"person":{"platform":"console","id":"Jef"}}' AS BLOB),1,NULL,1772453280000000,NULL,NULL,3,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(151,'console:03021204-70/SendPrivately/0','kerkwijk','','SendPrivately','console:Jef',CAST('{"person":{"platform":"console","id":"Jef"},"group":{"platform":"console","id":"kerkwijk"},"text":"nl join_welcome {code}{who}{text}\nfr join_welcome {code}{who}{text}","purpose":"nudge","public":null,"buttons":[]}' AS BLOB),6,NULL,1772453280000000,1772539440000000,NULL,6,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(152,'refused console:03021204-69/SendPrivately/0/AskModerators/0','kerkwijk','join/56852ba561d1cc64/card','AskModerators','console:moderators',CAST('{"desk":{"platform":"console","id":"moderators"},"card":{"code":"3HK","head":"nl join_card 3HKStef{text}","text":"","foot":"nl join_choices 3HK{who}{text}","choices":["approve","remove"],"urgent":false,"attachments":[]}}' AS BLOB),1,NULL,NULL,NULL,NULL,0,0,'waiting',NULL,NULL,1772453040000000);
INSERT INTO "outbox" VALUES(153,'console:03021204-71/RefuseJoin/0','kerkwijk','','RefuseJoin','console:kerkwijk',CAST('{"chat":{"platform":"console","id":"kerkwijk"},"person":{"platform":"console","id":"Sara"}}' AS BLOB),1,NULL,NULL,NULL,NULL,0,0,'waiting',NULL,NULL,1772453040000000);
INSERT INTO "outbox" VALUES(154,'console:03021204-71/UpdateCard/0','kerkwijk','','UpdateCard','console:moderators',CAST('{"message":{"chat":{"platform":"console","id":"moderators"},"id":"b5e78d63b"},"card":{"code":"E9R","head":"nl join_card E9RSara{text}","text":"","foot":"nl join_not_let_in {code}Mo{text}","choices":[],"urgent":false,"attachments":[]}}' AS BLOB),2,NULL,NULL,NULL,'face of console:moderators/b5e78d63b',0,0,'waiting',NULL,NULL,1772453040000000);
INSERT INTO "outbox" VALUES(155,'console:03021204-72/Say/0','kerkwijk','leave/console:elders3','Say','console:elders3',CAST('{"chat":{"platform":"console","id":"elders3"},"text":"nl not_my_chat {code}{who}console:elders3\nfr not_my_chat {code}{who}console:elders3","purpose":"answer","silent":false,"buttons":[],"press":""}' AS BLOB),3,NULL,1772453280000000,NULL,NULL,6,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(156,'console:03021204-73/SendPicture/0','kerkwijk','week/note','SendPicture','console:moderators',CAST('{"chat":{"platform":"console","id":"moderators"},"text":"nl week_head {code}{who}{text}\nnl week_line {code}{who}nl week_reports {code}{who}{text}\nnl week_line {code}{who}nl week_first {code}{who}{text}\nnl week_line {code}{who}nl week_time {code}{who}{text}\nnl week_line {code}{who}nl week_after {code}{who}{text}\nnl week_line {code}{who}nl week_nobody {code}{who}{text}\nnl week_line {code}{who}nl week_held {code}{who}{text}\nnl week_line {code}{who}nl week_approved {code}{who}{text}\nnl week_line {code}{who}nl week_removed {code}{who}{text}\nnl week_line {code}{who}nl week_left {code}{who}{text}\nnl week_line {code}{who}nl week_answers {code}{who}{text}\nnl week_line {code}{who}nl week_reminders {code}{who}{text}\nnl week_series {code}{who}23/2 0 (0), 24/2 6 (0)\nnl week_open {code}{who}{text}","chart":{"title":"Kerkwijk","subtitle":"24/2 – 2/3","main":[{"label":"nl week_reports {code}{who}{text}","value":"6"},{"label":"nl week_first {code}{who}{text}","value":"0"},{"label":"nl week_time {code}{who}{text}","value":"nl week_minutes {code}{who}{text}"}],"figures":[{"label":"nl week_after {code}{who}{text}","value":"3"},{"label":"nl week_nobody {code}{who}{text}","value":"3"},{"label":"nl week_held {code}{who}{text}","value":"16"},{"label":"nl week_approved {code}{who}{text}","value":"1"},{"label":"nl week_removed {code}{who}{text}","value":"4"},{"label":"nl week_left {code}{who}{text}","value":"0"},{"label":"nl week_answers {code}{who}{text}","value":"43"},{"label":"nl week_reminders {code}{who}{text}","value":"1"}],"heading":"nl week_bars {code}{who}{text}","part":"nl week_first {code}{who}{text}","bars":[{"label":"23/2","whole":0,"part":0},{"label":"24/2","whole":6,"part":0}]},"purpose":"answer","silent":false,"png":""}' AS BLOB),3,NULL,NULL,NULL,NULL,0,0,'waiting',NULL,NULL,1772453040000000);
INSERT INTO "outbox" VALUES(157,'console:03021204-74/LockGroup/0','gracht','','LockGroup','console:gracht',CAST('{"chat":{"platform":"console","id":"gracht"},"locked":true}' AS BLOB),1,NULL,1772453280000000,NULL,NULL,3,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(158,'console:03021204-74/Say/0','gracht','','Say','console:grachtdesk',CAST('{"chat":{"platform":"console","id":"grachtdesk"},"text":"nl placed_promoted {code}CoraGracht","purpose":"desk","silent":false,"buttons":[],"press":""}' AS BLOB),2,NULL,1772453335000000,NULL,NULL,4,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(159,'console:03021204-74/SendPrivately/0','gracht','','SendPrivately','console:Cora',CAST('{"person":{"platform":"console","id":"Cora"},"group":{"platform":"console","id":"gracht"},"text":"nl placed_promoted {code}CoraGracht","purpose":"desk","public":null,"buttons":[]}' AS BLOB),2,NULL,1772453335000000,NULL,NULL,2,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(160,'console:03021204-75/Restore/0','gracht','gate/console:Bea/03021204-75','Restore','console:gracht',CAST('{"chat":{"platform":"console","id":"gracht"},"head":"nl restored_head {code}Bea{text}\nfr restored_head {code}Bea{text}","body":"mijn fiets is gestolen","native":"","attachments":[]}' AS BLOB),1,NULL,1772453280000000,NULL,NULL,6,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(161,'console:03021204-76/Say/0','gracht','','Say','console:Nia',CAST('{"chat":{"platform":"console","id":"Nia"},"text":"nl start_hello {code}{who}{text}\nfr start_hello {code}{who}{text}\n\nnl help_member {code}{who}{text}\nfr help_member {code}{who}{text}","purpose":"answer","silent":false,"buttons":[],"press":""}' AS BLOB),3,NULL,1772453280000000,NULL,NULL,6,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(162,'console:03021204-77/AskModerators/0','gracht','case/c0ec2e6df6a66eb4/card','AskModerators','console:grachtdesk',CAST('{"desk":{"platform":"console","id":"grachtdesk"},"card":{"code":"9GE","head":"nl card_head 9GENia{text}","text":"is er nog plaats in de garage","foot":"nl card_state {code}{who}{text}\nnl card_choices 9GE{who}{text}","choices":["approve","remove","warn","mute","escalate"],"urgent":false,"attachments":[]}}' AS BLOB),1,NULL,1772453280000000,NULL,NULL,4,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(163,'console:03021204-77/Say/0','gracht','','Say','console:Nia',CAST('{"chat":{"platform":"console","id":"Nia"},"text":"nl gate_held {code}{who}{text}\nfr gate_held {code}{who}{text}","purpose":"answer","silent":false,"buttons":[],"press":""}' AS BLOB),3,NULL,1772453335000000,NULL,NULL,2,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(164,'console:03021204-78/Say/0','kerkwijk','','Say','console:Wout',CAST('{"chat":{"platform":"console","id":"Wout"},"text":"nl stranger {code}{who}{text}\nfr stranger {code}{who}{text}","purpose":"answer","silent":false,"buttons":[],"press":""}' AS BLOB),3,NULL,1772453280000000,NULL,NULL,6,0,'waiting',NULL,'the platform asks to wait 60 s',1772453040000000);
INSERT INTO "outbox" VALUES(165,'console:03021206-79/Reply/0','kerkwijk','incident/bc27385a0ce34525/ask','Reply','console:kerkwijk',CAST('{"to":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021206-79"},"text":"nl call_first {code}{who}{text}\nfr call_first {code}{who}{text}","purpose":"ask","buttons":[{"label":"nl called_button {code}{who}{text}","choice":"called bc27385a0ce34525","opens_bot":false}]}' AS BLOB),2,NULL,NULL,1772454060000000,NULL,0,0,'waiting',NULL,NULL,1772453160000000);
INSERT INTO "outbox" VALUES(166,'console:03021206-79/Say/0','kerkwijk','incident/bc27385a0ce34525/notice-f8c9857a','Say','console:moderators',CAST('{"chat":{"platform":"console","id":"moderators"},"text":"nl incident_desk CEGLou{text}\nnl incident_open {code}{who}{text}\nnl incident_words CEG{who}{text}","purpose":"desk","silent":true,"buttons":[{"label":"nl called_button {code}{who}{text}","choice":"called bc27385a0ce34525","opens_bot":false},{"label":"nl close_button {code}{who}{text}","choice":"close CEG","opens_bot":false},{"label":"nl false_alarm_button {code}{who}{text}","choice":"false_alarm CEG","opens_bot":false},{"label":"nl police_there_button {code}{who}{text}","choice":"police_there CEG","opens_bot":false}],"press":""}' AS BLOB),2,NULL,NULL,NULL,NULL,0,0,'waiting',NULL,NULL,1772453160000000);
INSERT INTO "outbox" VALUES(167,'time kerkwijk leave/console:elders2 2026-03-02T12:07:00+00:00/LeaveChat/0','kerkwijk','leave/console:elders2','LeaveChat','console:elders2',CAST('{"chat":{"platform":"console","id":"elders2"}}' AS BLOB),1,NULL,1772453280000000,NULL,NULL,1,0,'waiting',NULL,'the platform asks to wait 60 s',1772453220000000);
INSERT INTO "outbox" VALUES(168,'time gracht remind/9a6a9084 2026-03-02T12:07:50+00:00/Say/0','gracht','remind/one','Say','console:gracht',CAST('{"chat":{"platform":"console","id":"gracht"},"text":"nl one\nfr one","purpose":"reminder","silent":true,"buttons":[],"press":""}' AS BLOB),8,NULL,1772453335000000,1772474875000000,'reminder in console:gracht',2,0,'waiting',NULL,'the platform asks to wait 60 s',1772453275000000);
CREATE TABLE put_off (
	lane TEXT NOT NULL, 
	timer TEXT NOT NULL, 
	body BLOB NOT NULL, 
	PRIMARY KEY (lane, timer)
)
 WITHOUT ROWID

;
INSERT INTO "put_off" VALUES('haven','remind/9a6a9084',CAST('{"planned":"2026-02-23T12:09:33Z","why":"missed"}' AS BLOB));
INSERT INTO "put_off" VALUES('kerkwijk','remind/44e542b1',CAST('{"planned":"2026-03-02T11:09:18Z","why":"gap"}' AS BLOB));
INSERT INTO "put_off" VALUES('kerkwijk','week/fd129820',CAST('{"planned":"2026-03-02T11:39:18Z","why":"incident"}' AS BLOB));
CREATE TABLE reminded (
	lane TEXT NOT NULL, 
	guideline TEXT NOT NULL, 
	body BLOB NOT NULL, 
	PRIMARY KEY (lane, guideline)
)
 WITHOUT ROWID

;
INSERT INTO "reminded" VALUES('gracht','one',CAST('{"at":"2026-03-02T12:07:55Z","shown":[]}' AS BLOB));
INSERT INTO "reminded" VALUES('kerkwijk','one',CAST('{"at":"2026-02-23T09:09:18Z","shown":[]}' AS BLOB));
INSERT INTO "reminded" VALUES('kerkwijk','two',CAST('{"at":"2026-03-02T09:09:18Z","shown":[{"chat":{"platform":"console","id":"kerkwijk"},"id":"bd540ee1c"},{"chat":{"platform":"console","id":"kerkplein"},"id":"beda9fe2d"}]}' AS BLOB));
CREATE TABLE said (
	lane TEXT NOT NULL, 
	what TEXT NOT NULL, 
	body BLOB NOT NULL, 
	PRIMARY KEY (lane, what)
)
 WITHOUT ROWID

;
INSERT INTO "said" VALUES('kerkwijk','4aabb2a24438a1e541d2b342 no_vigilantes',CAST('"2026-03-02T09:12:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','52a8ba2fcec70a825d15573f no_vigilantes',CAST('"2026-03-02T09:12:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','52a8ba2fcec70a825d15573f sign',CAST('"2026-03-02T09:12:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','56b99495a7ab0c48fed16e57 no_vigilantes',CAST('"2026-03-02T12:04:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','56b99495a7ab0c48fed16e57 sign',CAST('"2026-03-02T12:04:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','65703aa72527c19dc9e29fa4 house rules',CAST('"2026-03-02T12:04:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','6d2def0641e470376a0cc6e4 no_vigilantes',CAST('"2026-03-02T09:12:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','7f372024189d7ab5cf192a3e no_vigilantes',CAST('"2026-03-02T12:04:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','7f372024189d7ab5cf192a3e sign',CAST('"2026-03-02T12:04:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','888d72d675223cd5d38a5cdc no_vigilantes',CAST('"2026-03-02T12:04:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','9399ef34b4aabde0e687107a no_vigilantes',CAST('"2026-03-02T09:12:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','9ea4d0b7dcd660bb2ecf2855 stranger',CAST('"2026-03-02T12:04:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','b323afb424ea3a15b44be4f5 useful_only',CAST('"2026-03-02T12:04:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','b59df48a7ce5f1460f8af731 no_vigilantes',CAST('"2026-03-02T12:01:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','b62864980f440751b2be6be6 no_vigilantes',CAST('"2026-03-02T12:01:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','b62864980f440751b2be6be6 sign',CAST('"2026-03-02T12:01:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','c890ca5480e4aa8c92ca6a86 no_vigilantes',CAST('"2026-03-02T09:12:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','cf11ede52ee304828831d324 no_vigilantes',CAST('"2026-03-02T12:01:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','console:kerkplein stay_inside',CAST('"2026-03-02T12:01:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','console:kerkwijk stay_inside',CAST('"2026-03-02T12:01:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','ec4f1fb51fd103f1ba27ec25 no_vigilantes',CAST('"2026-03-02T12:01:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','edd71fc760c6dd64ebcd7235 no_vigilantes',CAST('"2026-03-02T12:04:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','ee80a8e776f44a35207165d7 house rules',CAST('"2026-03-02T09:12:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','fb95a45faa65d5ebf34af8bf no_vigilantes',CAST('"2026-03-02T09:12:00Z"' AS BLOB));
INSERT INTO "said" VALUES('kerkwijk','fc695d88b6dfff8a9a6a3962 no_vigilantes',CAST('"2026-03-02T09:12:00Z"' AS BLOB));
CREATE TABLE talk (
	lane TEXT NOT NULL, 
	chat TEXT NOT NULL, 
	body BLOB NOT NULL, 
	PRIMARY KEY (lane, chat)
)
 WITHOUT ROWID

;
INSERT INTO "talk" VALUES('gracht','console:gracht',CAST('[{"message":{"chat":{"platform":"console","id":"gracht"},"id":"gate/console:Bea/03021204-75"},"author":"f6ca9417ce4b3dcadf17dec0","at":"2026-03-02T12:04:00Z","text":"mijn fiets is gestolen","by":{"ref":{"platform":"console","id":"Bea"},"name":"Bea","role":"member"},"native":"","attachments":[]}]' AS BLOB));
INSERT INTO "talk" VALUES('kerkwijk','console:kerkplein',CAST('[{"message":{"chat":{"platform":"console","id":"kerkplein"},"id":"03021112-40"},"author":"edd71fc760c6dd64ebcd7235","at":"2026-03-02T11:12:00Z","text":null,"by":null,"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkplein"},"id":"03021201-48"},"author":"b62864980f440751b2be6be6","at":"2026-03-02T12:01:00Z","text":"wie gaat er mee dan","by":{"ref":{"platform":"console","id":"Sven"},"name":"Sven","role":"member"},"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkplein"},"id":"03021202-56"},"author":"edd71fc760c6dd64ebcd7235","at":"2026-03-02T12:02:30Z","text":"gaat door","by":{"ref":{"platform":"console","id":"Els"},"name":"Els","role":"member"},"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkplein"},"id":"03021204-64"},"author":"d8111329bba124ca0544a4bb","at":"2026-03-02T12:04:00Z","text":"te koop: nog een kast","by":{"ref":{"platform":"console","id":"Lou"},"name":"Lou","role":"member"},"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkplein"},"id":"03021204-66"},"author":"7f372024189d7ab5cf192a3e","at":"2026-03-02T12:04:00Z","text":"wie gaat er mee straks","by":{"ref":{"platform":"console","id":"Stef"},"name":"Stef","role":"member"},"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkplein"},"id":"03021204-67"},"author":"56b99495a7ab0c48fed16e57","at":"2026-03-02T12:04:00Z","text":"wie gaat er mee morgen","by":{"ref":{"platform":"console","id":"Sara"},"name":"Sara","role":"member"},"native":"","attachments":[]}]' AS BLOB));
INSERT INTO "talk" VALUES('kerkwijk','console:kerkwijk',CAST('[{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021110-38"},"author":"b323afb424ea3a15b44be4f5","at":"2026-03-02T11:10:00Z","text":null,"by":null,"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021112-39"},"author":"888d72d675223cd5d38a5cdc","at":"2026-03-02T11:12:00Z","text":null,"by":null,"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021150-43"},"author":"9399ef34b4aabde0e687107a","at":"2026-03-02T11:50:00Z","text":null,"by":null,"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021152-44"},"author":"fc695d88b6dfff8a9a6a3962","at":"2026-03-02T11:52:00Z","text":null,"by":null,"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021154-47"},"author":"c890ca5480e4aa8c92ca6a86","at":"2026-03-02T11:54:00Z","text":null,"by":null,"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021201-49"},"author":"cf11ede52ee304828831d324","at":"2026-03-02T12:01:00Z","text":null,"by":null,"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021201-50"},"author":"b59df48a7ce5f1460f8af731","at":"2026-03-02T12:01:00Z","text":null,"by":null,"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021201-51"},"author":"ec4f1fb51fd103f1ba27ec25","at":"2026-03-02T12:01:00Z","text":null,"by":null,"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021202-57"},"author":"fb95a45faa65d5ebf34af8bf","at":"2026-03-02T12:02:30Z","text":null,"by":null,"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021202-58"},"author":"fc695d88b6dfff8a9a6a3962","at":"2026-03-02T12:02:30Z","text":null,"by":null,"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021204-60"},"author":"edd71fc760c6dd64ebcd7235","at":"2026-03-02T12:04:00Z","text":"wie gaat er mee, nu meteen","by":{"ref":{"platform":"console","id":"Els"},"name":"Els","role":"member"},"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021204-61"},"author":"888d72d675223cd5d38a5cdc","at":"2026-03-02T12:04:00Z","text":"Er loopt iemand in de Molenstraat. Wie gaat er mee?","by":{"ref":{"platform":"console","id":"Piet"},"name":"Piet","role":"member"},"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021204-62"},"author":"b323afb424ea3a15b44be4f5","at":"2026-03-02T12:04:00Z","text":"goe bezig","by":{"ref":{"platform":"console","id":"Jan"},"name":"Jan","role":"member"},"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021204-63"},"author":"d8111329bba124ca0544a4bb","at":"2026-03-02T12:04:00Z","text":"te koop: een kast","by":{"ref":{"platform":"console","id":"Lou"},"name":"Lou","role":"member"},"native":"","attachments":[]},{"message":{"chat":{"platform":"console","id":"kerkwijk"},"id":"03021206-79"},"author":"d8111329bba124ca0544a4bb","at":"2026-03-02T12:06:00Z","text":"er loopt iemand in de Parkstraat","by":{"ref":{"platform":"console","id":"Lou"},"name":"Lou","role":"member"},"native":"","attachments":[]}]' AS BLOB));
CREATE TABLE tally (
	lane TEXT NOT NULL, 
	day TEXT NOT NULL, 
	body BLOB NOT NULL, 
	PRIMARY KEY (lane, day)
)
 WITHOUT ROWID

;
INSERT INTO "tally" VALUES('gracht','2026-02-23',CAST('{"reports":0,"first":0,"after":0,"waits":[],"held":0,"approved":0,"removed":0,"left":0,"answers":1,"reminders":0}' AS BLOB));
INSERT INTO "tally" VALUES('gracht','2026-03-02',CAST('{"reports":0,"first":0,"after":0,"waits":[],"held":1,"approved":0,"removed":0,"left":0,"answers":0,"reminders":1}' AS BLOB));
INSERT INTO "tally" VALUES('haven','2026-02-23',CAST('{"reports":0,"first":0,"after":0,"waits":[],"held":0,"approved":0,"removed":0,"left":0,"answers":0,"reminders":0}' AS BLOB));
INSERT INTO "tally" VALUES('kerkwijk','2026-02-23',CAST('{"reports":0,"first":0,"after":0,"waits":[],"held":0,"approved":0,"removed":0,"left":0,"answers":0,"reminders":1}' AS BLOB));
INSERT INTO "tally" VALUES('kerkwijk','2026-03-02',CAST('{"reports":7,"first":0,"after":3,"waits":[120,630],"held":16,"approved":1,"removed":4,"left":0,"answers":44,"reminders":1}' AS BLOB));
CREATE TABLE timers (
	lane TEXT NOT NULL, 
	timer TEXT NOT NULL, 
	body BLOB NOT NULL, 
	PRIMARY KEY (lane, timer)
)
 WITHOUT ROWID

;
INSERT INTO "timers" VALUES('gracht','case/c0ec2e6df6a66eb4/unanswered',CAST('"2026-03-03T12:04:45Z"' AS BLOB));
INSERT INTO "timers" VALUES('gracht','remind/9a6a9084',CAST('"2026-03-09T12:07:50Z"' AS BLOB));
INSERT INTO "timers" VALUES('haven','paused',CAST('"2026-03-02T14:20:00Z"' AS BLOB));
INSERT INTO "timers" VALUES('haven','remind/9a6a9084',CAST('"2026-03-02T12:09:33Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','case/1985c95a080caee9/unanswered',CAST('"2026-03-02T16:03:15Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','case/19ecd6c7a7acac4c/unanswered',CAST('"2026-03-02T16:03:15Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','case/1d3d49e441412527/unanswered',CAST('"2026-03-02T16:04:45Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','case/4e8a1849bccb16be/unanswered',CAST('"2026-03-02T15:02:15Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','case/5a0bbca06e675faf/unanswered',CAST('"2026-03-02T15:02:15Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','case/5b409b2dd6dcdda0/unanswered',CAST('"2026-03-02T16:04:45Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','case/80bc4b5526e37b7f/unanswered',CAST('"2026-03-02T16:04:45Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','case/888aaca53f4f5be3/unanswered',CAST('"2026-03-02T16:03:15Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','case/9c01daf4c7bb35a1/unanswered',CAST('"2026-03-02T15:02:15Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','case/a35aef085ce2de3d/unanswered',CAST('"2026-03-02T16:04:45Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','case/b3168c2c2f685fb5/unanswered',CAST('"2026-03-02T15:02:15Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','case/fda034e8c427175b/unanswered',CAST('"2026-03-02T16:03:15Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','digest/adverts/2026-03-02',CAST('"2026-03-03T06:09:18Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','incident/12d09ecd8f0b476a/long',CAST('"2026-03-03T11:52:00Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','incident/12d09ecd8f0b476a/quiet',CAST('"2026-03-02T12:47:30Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','incident/62e9cd9a130ea881/long',CAST('"2026-03-03T11:50:00Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','incident/62e9cd9a130ea881/quiet',CAST('"2026-03-02T12:49:00Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','incident/bc27385a0ce34525/call',CAST('"2026-03-02T12:11:00Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','incident/bc27385a0ce34525/long',CAST('"2026-03-03T12:06:00Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','incident/bc27385a0ce34525/quiet',CAST('"2026-03-02T12:51:00Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','incident/e9b9fecdac0711f2/long',CAST('"2026-03-03T11:12:00Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','incident/e9b9fecdac0711f2/quiet',CAST('"2026-03-02T12:47:30Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','join/cd2b62c1faf77816/unanswered',CAST('"2026-03-03T12:04:45Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','leave/console:elders3',CAST('"2026-03-02T12:19:00Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','leave/console:elders4',CAST('"2026-03-02T12:08:00Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','note/16ef9810bf4d48ba',CAST('"2026-03-02T12:09:40Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','remind/44e542b1',CAST('"2026-03-07T11:09:18Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','remind/55ead362',CAST('"2026-03-09T09:09:18Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','remind/afterwards',CAST('"2026-03-03T17:09:18Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','remind/calm',CAST('"2026-03-03T12:06:00Z"' AS BLOB));
INSERT INTO "timers" VALUES('kerkwijk','week/fd129820',CAST('"2026-03-02T12:39:18Z"' AS BLOB));
CREATE INDEX decisions_age ON decisions (at);
CREATE INDEX inbox_age ON inbox (received_at);
CREATE INDEX inbox_new ON inbox (id) WHERE state = 'new';
CREATE INDEX outbox_age ON outbox (planned_at);
CREATE INDEX outbox_owner ON outbox (lane, owner) WHERE state = 'waiting';
CREATE INDEX outbox_waiting ON outbox (priority, id) WHERE state IN ('waiting', 'calling_off');
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('inbox',326);
INSERT INTO "sqlite_sequence" VALUES('outbox',168);
INSERT INTO "sqlite_sequence" VALUES('decisions',33);
COMMIT;
