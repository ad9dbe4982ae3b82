CREATE TABLE `card_mark` (
	`gathering_id` text NOT NULL,
	`story_id` text NOT NULL,
	`doer` text NOT NULL,
	`mark` text NOT NULL,
	`count` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`gathering_id`, `story_id`, `doer`, `mark`),
	FOREIGN KEY (`gathering_id`) REFERENCES `gathering`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `card_table` (
	`gathering_id` text NOT NULL,
	`story_id` text NOT NULL,
	`table_number` integer NOT NULL,
	PRIMARY KEY(`gathering_id`, `story_id`, `table_number`),
	FOREIGN KEY (`gathering_id`) REFERENCES `gathering`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `direction` (
	`id` text PRIMARY KEY NOT NULL,
	`step_id` text NOT NULL,
	`doer` text NOT NULL,
	`zone` text NOT NULL,
	`toward` text NOT NULL,
	`text` text NOT NULL,
	`moderation` text DEFAULT 'incoming' NOT NULL,
	FOREIGN KEY (`step_id`) REFERENCES `gathering_step`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `gathering` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`template` text NOT NULL,
	`title` text NOT NULL,
	`held_on` text NOT NULL,
	`place` text NOT NULL,
	`previous_id` text,
	`state` text DEFAULT 'prepared' NOT NULL,
	`is_rehearsal` integer DEFAULT false NOT NULL,
	`invented` integer DEFAULT false NOT NULL,
	`topics` text NOT NULL,
	`join_code` text,
	`current_step` text,
	`phase` text DEFAULT 'open' NOT NULL,
	`cover` text DEFAULT 'none' NOT NULL,
	`timer_ends_at` integer,
	`version` integer DEFAULT 0 NOT NULL,
	`locked_at` integer,
	`content_hash` text,
	`published_at` integer,
	FOREIGN KEY (`study_id`) REFERENCES `study`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gathering_join_code_unique` ON `gathering` (`join_code`);--> statement-breakpoint
CREATE INDEX `gathering_by_study` ON `gathering` (`study_id`);--> statement-breakpoint
CREATE TABLE `gathering_device` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`gathering_id` text NOT NULL,
	`kind` text NOT NULL,
	`seat_id` text,
	`table_number` integer,
	FOREIGN KEY (`gathering_id`) REFERENCES `gathering`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat_id`) REFERENCES `seat`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `device_by_gathering` ON `gathering_device` (`gathering_id`);--> statement-breakpoint
CREATE TABLE `gathering_group` (
	`gathering_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`seats` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`gathering_id`, `id`),
	FOREIGN KEY (`gathering_id`) REFERENCES `gathering`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `gathering_reading` (
	`id` text PRIMARY KEY NOT NULL,
	`step_id` text NOT NULL,
	`doer` text NOT NULL,
	`text` text NOT NULL,
	`moderation` text DEFAULT 'incoming' NOT NULL,
	FOREIGN KEY (`step_id`) REFERENCES `gathering_step`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `gathering_step` (
	`id` text PRIMARY KEY NOT NULL,
	`gathering_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`minutes` integer NOT NULL,
	`setting` text NOT NULL,
	FOREIGN KEY (`gathering_id`) REFERENCES `gathering`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `step_by_gathering` ON `gathering_step` (`gathering_id`);--> statement-breakpoint
CREATE TABLE `goal` (
	`id` text PRIMARY KEY NOT NULL,
	`gathering_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`term` text NOT NULL,
	`kind` text NOT NULL,
	`owner_role` text NOT NULL,
	`due_month` text,
	`state` text DEFAULT 'open' NOT NULL,
	`is_late` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`gathering_id`) REFERENCES `gathering`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `goal_by_gathering` ON `goal` (`gathering_id`);--> statement-breakpoint
CREATE TABLE `goal_note` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`day` text NOT NULL,
	`state` text NOT NULL,
	`text` text NOT NULL,
	`evidence` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `note_by_goal` ON `goal_note` (`goal_id`);--> statement-breakpoint
CREATE TABLE `outcome` (
	`id` text PRIMARY KEY NOT NULL,
	`gathering_id` text NOT NULL,
	`number` integer NOT NULL,
	`doer` text NOT NULL,
	`role` text,
	`text` text NOT NULL,
	`tension` text,
	`merged_into` text,
	`moderation` text DEFAULT 'incoming' NOT NULL,
	FOREIGN KEY (`gathering_id`) REFERENCES `gathering`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outcome_by_gathering` ON `outcome` (`gathering_id`);--> statement-breakpoint
CREATE TABLE `prediction` (
	`step_id` text NOT NULL,
	`doer` text NOT NULL,
	`place` text NOT NULL,
	PRIMARY KEY(`step_id`, `doer`),
	FOREIGN KEY (`step_id`) REFERENCES `gathering_step`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `seat` (
	`id` text PRIMARY KEY NOT NULL,
	`gathering_id` text NOT NULL,
	`badge` text NOT NULL,
	`role` text NOT NULL,
	`group_id` text,
	`level` text,
	`topic` text,
	`table_number` integer,
	`is_present` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`gathering_id`) REFERENCES `gathering`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_by_badge` ON `seat` (`gathering_id`,`badge`);--> statement-breakpoint
CREATE TABLE `source_link` (
	`of_id` text NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	PRIMARY KEY(`of_id`, `kind`, `ref`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `source_by_ref` ON `source_link` (`kind`,`ref`);--> statement-breakpoint
CREATE TABLE `statement` (
	`id` text PRIMARY KEY NOT NULL,
	`gathering_id` text NOT NULL,
	`number` integer NOT NULL,
	`doer` text NOT NULL,
	`role` text,
	`topic` text,
	`text` text NOT NULL,
	`parent_id` text,
	`merged_into` text,
	`moderation` text DEFAULT 'incoming' NOT NULL,
	FOREIGN KEY (`gathering_id`) REFERENCES `gathering`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `statement_by_gathering` ON `statement` (`gathering_id`);--> statement-breakpoint
CREATE TABLE `statement_vote` (
	`statement_id` text NOT NULL,
	`question` text NOT NULL,
	`doer` text NOT NULL,
	`role` text,
	`yes` integer NOT NULL,
	`voters` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`statement_id`, `question`, `doer`),
	FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `story_card` (
	`gathering_id` text NOT NULL,
	`story_id` text NOT NULL,
	`number` integer NOT NULL,
	PRIMARY KEY(`gathering_id`, `story_id`),
	FOREIGN KEY (`gathering_id`) REFERENCES `gathering`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `weigh_vote` (
	`step_id` text NOT NULL,
	`outcome_id` text NOT NULL,
	`doer` text NOT NULL,
	`role` text NOT NULL,
	`dots` integer NOT NULL,
	PRIMARY KEY(`step_id`, `outcome_id`, `doer`),
	FOREIGN KEY (`step_id`) REFERENCES `gathering_step`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outcome_id`) REFERENCES `outcome`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
