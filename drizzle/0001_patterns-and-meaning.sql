CREATE TABLE `import_row` (
	`story_id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`raw` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`import_id`) REFERENCES `import_run`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `import_row_by_import` ON `import_row` (`import_id`);--> statement-breakpoint
CREATE TABLE `import_run` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`actor` text NOT NULL,
	`file_name` text NOT NULL,
	`format` text NOT NULL,
	`file_hash` text NOT NULL,
	`original` blob,
	`mapping` text,
	`report` text NOT NULL,
	`made_study` integer NOT NULL,
	`imported_at` integer NOT NULL,
	FOREIGN KEY (`study_id`) REFERENCES `study`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `annotation` (
	`question_id` text NOT NULL,
	`text_kind` text NOT NULL,
	`text_id` text NOT NULL,
	`author_id` text NOT NULL,
	`value` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`question_id`, `text_kind`, `text_id`, `author_id`),
	FOREIGN KEY (`question_id`) REFERENCES `annotation_question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `annotation_question` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`author_id` text NOT NULL,
	`label` text NOT NULL,
	`kind` text NOT NULL,
	`options` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`study_id`) REFERENCES `study`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `observation` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`author_id` text NOT NULL,
	`lens` text NOT NULL,
	`chart` text NOT NULL,
	`saw` text NOT NULL,
	`strength` text NOT NULL,
	`stories` integer NOT NULL,
	`in_report` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`study_id`) REFERENCES `study`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `observation_by_study` ON `observation` (`study_id`);--> statement-breakpoint
CREATE TABLE `observation_story` (
	`observation_id` text NOT NULL,
	`story_id` text NOT NULL,
	`reason` text NOT NULL,
	`author_id` text NOT NULL,
	PRIMARY KEY(`observation_id`, `story_id`),
	FOREIGN KEY (`observation_id`) REFERENCES `observation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `pattern_mark` (
	`study_id` text NOT NULL,
	`a` text NOT NULL,
	`b` text NOT NULL,
	`author_id` text NOT NULL,
	`mark` text NOT NULL,
	`marked_at` integer NOT NULL,
	PRIMARY KEY(`study_id`, `a`, `b`, `author_id`),
	FOREIGN KEY (`study_id`) REFERENCES `study`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `perspective` (
	`id` text PRIMARY KEY NOT NULL,
	`study_id` text NOT NULL,
	`author_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`study_id`) REFERENCES `study`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reading` (
	`id` text PRIMARY KEY NOT NULL,
	`observation_id` text NOT NULL,
	`author_id` text NOT NULL,
	`text` text NOT NULL,
	`perspective_id` text,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`observation_id`) REFERENCES `observation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`perspective_id`) REFERENCES `perspective`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reading_by_observation` ON `reading` (`observation_id`);