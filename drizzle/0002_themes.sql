CREATE TABLE `coding` (
	`sample_id` text NOT NULL,
	`text_id` text NOT NULL,
	`coder_id` text NOT NULL,
	`themes` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`sample_id`, `text_id`, `coder_id`),
	FOREIGN KEY (`sample_id`) REFERENCES `coding_sample`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`coder_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `coding_by_text` ON `coding` (`text_id`);--> statement-breakpoint
CREATE TABLE `coding_sample` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`text_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`seed` integer NOT NULL,
	`made_at` integer NOT NULL,
	`opened_at` integer,
	FOREIGN KEY (`study_id`) REFERENCES `study`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `coding_text` (
	`sample_id` text NOT NULL,
	`text_id` text NOT NULL,
	PRIMARY KEY(`sample_id`, `text_id`),
	FOREIGN KEY (`sample_id`) REFERENCES `coding_sample`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `coding_text_by_text` ON `coding_text` (`text_id`);--> statement-breakpoint
CREATE TABLE `theme_edit` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`study_id` text NOT NULL,
	`text_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`study_id`) REFERENCES `study`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `theme_edit_by_study` ON `theme_edit` (`study_id`,`text_kind`,`seq`);--> statement-breakpoint
CREATE TABLE `theme_edit_text` (
	`edit_id` text NOT NULL,
	`text_id` text NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`edit_id`, `text_id`),
	FOREIGN KEY (`edit_id`) REFERENCES `theme_edit`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `theme_edit_text_by_text` ON `theme_edit_text` (`text_id`);--> statement-breakpoint
CREATE TABLE `theme_run` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`text_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`seed` integer NOT NULL,
	`asked` integer,
	`result` blob NOT NULL,
	`seconds` integer NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `study`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `theme_run_by_study` ON `theme_run` (`study_id`);--> statement-breakpoint
CREATE TABLE `theme_run_text` (
	`run_id` text NOT NULL,
	`text_id` text NOT NULL,
	`place` integer,
	`cluster` integer,
	`second` integer,
	`confidence` integer NOT NULL,
	`aside` text,
	`repeats` integer,
	PRIMARY KEY(`run_id`, `text_id`),
	FOREIGN KEY (`run_id`) REFERENCES `theme_run`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `theme_run_text_by_text` ON `theme_run_text` (`text_id`);