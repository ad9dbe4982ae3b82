-- Finished by hand: story tables are WITHOUT ROWID, so that no row order tells the order of arrival.
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `invitation` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`email` text,
	`role` text NOT NULL,
	`study_id` text,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer,
	`updated_at` integer
);
--> statement-breakpoint
CREATE TABLE `audit` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`study_id` text,
	`object` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consent_text` (
	`hash` text PRIMARY KEY NOT NULL,
	`language` text NOT NULL,
	`texts` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `framework_translation` (
	`version_id` text NOT NULL,
	`language` text NOT NULL,
	`revision` integer NOT NULL,
	`texts` text NOT NULL,
	`review` text NOT NULL,
	PRIMARY KEY(`version_id`, `language`, `revision`),
	FOREIGN KEY (`version_id`) REFERENCES `framework_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `framework_version` (
	`id` text PRIMARY KEY NOT NULL,
	`framework_id` text NOT NULL,
	`version` integer NOT NULL,
	`structure` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `answer` (
	`story_id` text NOT NULL,
	`question_id` text NOT NULL,
	`state` text NOT NULL,
	`a` real,
	`b` real,
	`c` real,
	`position` real,
	`input` text,
	`pace` text,
	PRIMARY KEY(`story_id`, `question_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `answer_option` (
	`story_id` text NOT NULL,
	`question_id` text NOT NULL,
	`option_id` text NOT NULL,
	PRIMARY KEY(`story_id`, `question_id`, `option_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `answer_stone` (
	`story_id` text NOT NULL,
	`question_id` text NOT NULL,
	`stone_id` text NOT NULL,
	`x` real NOT NULL,
	`y` real NOT NULL,
	PRIMARY KEY(`story_id`, `question_id`, `stone_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `consent` (
	`story_id` text PRIMARY KEY NOT NULL,
	`level_given` integer NOT NULL,
	`level_effective` integer NOT NULL,
	`text_hash` text,
	`language` text NOT NULL,
	`read_aloud` integer,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `quarantine` (
	`story_id` text NOT NULL,
	`body_hash` text NOT NULL,
	`body` blob NOT NULL,
	`reason` text NOT NULL,
	`week` integer NOT NULL,
	PRIMARY KEY(`story_id`, `body_hash`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `story` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`point_id` text NOT NULL,
	`framework_version_id` text NOT NULL,
	`framework_revision` integer,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`mode` text,
	`form` text NOT NULL,
	`helper` text,
	`helper_from_judged_organisation` integer,
	`received_week` integer NOT NULL,
	`late` integer DEFAULT false NOT NULL,
	`test` integer DEFAULT false NOT NULL,
	`review` text DEFAULT 'unreviewed' NOT NULL,
	`body_hash` text NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `study`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`point_id`) REFERENCES `collection_point`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`framework_version_id`) REFERENCES `framework_version`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `story_by_study` ON `story` (`study_id`);--> statement-breakpoint
CREATE TABLE `tombstone` (
	`story_id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`week` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `withdrawal_code` (
	`code_hash` text NOT NULL,
	`story_id` text NOT NULL,
	PRIMARY KEY(`code_hash`, `story_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `area` (
	`study_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`labels` text NOT NULL,
	PRIMARY KEY(`study_id`, `id`),
	FOREIGN KEY (`study_id`) REFERENCES `study`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `collection_point` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`channel` text NOT NULL,
	`form` text NOT NULL,
	`languages` text NOT NULL,
	`opens_on` text,
	`closes_on` text,
	`closed_at` integer,
	FOREIGN KEY (`study_id`) REFERENCES `study`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collection_point_code_unique` ON `collection_point` (`code`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`study_id` text,
	`role` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`study_id`) REFERENCES `study`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `study` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`purpose` text NOT NULL,
	`framework_version_id` text NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`help_number` text,
	`distress_text` text,
	`retention_months` integer,
	`invented` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`framework_version_id`) REFERENCES `framework_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `study_slug_unique` ON `study` (`slug`);