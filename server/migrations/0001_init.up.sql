CREATE TABLE "delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"title" text NOT NULL,
	"recipient_id" uuid NOT NULL,
	"address_sealed" "bytea" NOT NULL,
	"state" text NOT NULL,
	"deliver_at" timestamp (3) with time zone NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"provider" text,
	"provider_id" text,
	"error_code" text,
	"sent_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "delivery_workspace_id" UNIQUE("workspace_id","id"),
	CONSTRAINT "delivery_once" UNIQUE("workspace_id","subject_id","recipient_id"),
	CONSTRAINT "delivery_state" CHECK ("delivery"."state" in ('pending', 'sending', 'sent', 'uncertain', 'failed', 'cancelled'))
);

ALTER TABLE "delivery" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "delivery" FORCE ROW LEVEL SECURITY;

CREATE TABLE "delivery_attempt" (
	"workspace_id" uuid NOT NULL,
	"delivery_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"outcome" text NOT NULL,
	"error_code" text,
	CONSTRAINT "delivery_attempt_pk" PRIMARY KEY("delivery_id","number"),
	CONSTRAINT "delivery_attempt_outcome" CHECK ("delivery_attempt"."outcome" in ('started', 'sent', 'refused', 'unavailable', 'unknown', 'found'))
);

ALTER TABLE "delivery_attempt" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "delivery_attempt" FORCE ROW LEVEL SECURITY;

CREATE TABLE "mailbox_message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"delivery_id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"storage_key" text NOT NULL,
	"subject" text NOT NULL,
	"preview" text NOT NULL,
	"to_sealed" "bytea" NOT NULL,
	"bytes" integer NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mailbox_message_delivery" UNIQUE("workspace_id","delivery_id")
);

ALTER TABLE "mailbox_message" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "mailbox_message" FORCE ROW LEVEL SECURITY;

CREATE TABLE "device" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"previous_hash" "bytea",
	"previous_until" timestamp (3) with time zone,
	"rotated_at" timestamp (3) with time zone NOT NULL,
	"user_agent" text,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);

ALTER TABLE "device" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "device" FORCE ROW LEVEL SECURITY;

CREATE TABLE "member" (
	"workspace_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "member_pk" PRIMARY KEY("workspace_id","user_id"),
	CONSTRAINT "member_role" CHECK ("member"."role" in ('owner', 'admin', 'editor', 'reviewer', 'viewer'))
);

ALTER TABLE "member" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "member" FORCE ROW LEVEL SECURITY;

CREATE TABLE "user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text,
	"email_sealed" "bytea" NOT NULL,
	"email_hash" "bytea" NOT NULL,
	"password_hash" text NOT NULL,
	"is_operator" boolean DEFAULT false NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"theme" text DEFAULT 'system' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "user_email" UNIQUE("email_hash"),
	CONSTRAINT "user_language" CHECK ("user"."language" in ('en', 'tr', 'es')),
	CONSTRAINT "user_theme" CHECK ("user"."theme" in ('system', 'light', 'dark'))
);

ALTER TABLE "user" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "user" FORCE ROW LEVEL SECURITY;

CREATE TABLE "workspace" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);

ALTER TABLE "workspace" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "workspace" FORCE ROW LEVEL SECURITY;

CREATE TABLE "asset" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"storage_key" text NOT NULL,
	"content_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"alt" text DEFAULT '' NOT NULL,
	"width" integer,
	"height" integer,
	"duration_ms" integer,
	"thumb_hash" "bytea",
	"run_id" uuid,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "asset_workspace_id" UNIQUE("workspace_id","id"),
	CONSTRAINT "asset_storage_key" UNIQUE("storage_key"),
	CONSTRAINT "asset_kind" CHECK ("asset"."kind" in ('cover', 'narration'))
);

ALTER TABLE "asset" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "asset" FORCE ROW LEVEL SECURITY;

CREATE TABLE "recipient" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"series_id" uuid NOT NULL,
	"address_sealed" "bytea" NOT NULL,
	"address_hash" "bytea" NOT NULL,
	"is_self" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recipient_workspace_id" UNIQUE("workspace_id","id"),
	CONSTRAINT "recipient_address" UNIQUE("workspace_id","series_id","address_hash")
);

ALTER TABLE "recipient" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "recipient" FORCE ROW LEVEL SECURITY;

CREATE TABLE "series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"title" text NOT NULL,
	"genre" text NOT NULL,
	"setting" text NOT NULL,
	"characters" jsonb NOT NULL,
	"intensity" smallint NOT NULL,
	"length" text NOT NULL,
	"voice" text NOT NULL,
	"language" text NOT NULL,
	"bible" jsonb,
	"memory" jsonb,
	"schedule" jsonb,
	"paused" boolean DEFAULT false NOT NULL,
	"next_at" timestamp (3) with time zone,
	"story_count" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "series_workspace_id" UNIQUE("workspace_id","id"),
	CONSTRAINT "series_intensity" CHECK ("series"."intensity" between 1 and 5),
	CONSTRAINT "series_length" CHECK ("series"."length" in ('short', 'medium', 'long')),
	CONSTRAINT "series_voice" CHECK ("series"."voice" in ('alloy', 'echo', 'fable', 'onyx', 'nova', 'shimmer'))
);

ALTER TABLE "series" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "series" FORCE ROW LEVEL SECURITY;

CREATE TABLE "story" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"series_id" uuid NOT NULL,
	"run_id" uuid,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"title" text,
	"premise" text,
	"plot_type" text,
	"narrative" text,
	"word_count" integer,
	"genre" text NOT NULL,
	"language" text NOT NULL,
	"structure" text,
	"pacing" text,
	"plan" jsonb,
	"quality" jsonb,
	"provenance" jsonb,
	"used_names" jsonb,
	"cover_asset_id" uuid,
	"cover_trace" jsonb,
	"audio_asset_id" uuid,
	"audio_seconds" real,
	"timings" jsonb,
	"slot_date" text,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', translate(coalesce(title, '') || ' ' || coalesce(narrative, ''), '’‘“”„«»–—…/', '           '))) STORED,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "story_workspace_id" UNIQUE("workspace_id","id"),
	CONSTRAINT "story_number" UNIQUE("workspace_id","series_id","number"),
	CONSTRAINT "story_slot" UNIQUE("workspace_id","series_id","slot_date"),
	CONSTRAINT "story_state" CHECK ("story"."state" in ('making', 'done', 'partial', 'failed')),
	CONSTRAINT "story_number_from_one" CHECK ("story"."number" >= 1)
);

ALTER TABLE "story" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "story" FORCE ROW LEVEL SECURITY;

CREATE TABLE "due" (
	"kind" text NOT NULL,
	"id" uuid NOT NULL,
	"workspace_id" uuid NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"claimed_until" timestamp (3) with time zone,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "due_pk" PRIMARY KEY("kind","id")
);

CREATE TABLE "event" (
	"workspace_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "event_pk" PRIMARY KEY("workspace_id","position")
);

ALTER TABLE "event" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "event" FORCE ROW LEVEL SECURITY;

CREATE TABLE "event_head" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL
);

ALTER TABLE "event_head" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "event_head" FORCE ROW LEVEL SECURITY;

CREATE TABLE "idempotency_key" (
	"workspace_id" uuid NOT NULL,
	"principal" text NOT NULL,
	"method" text NOT NULL,
	"path" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" "bytea" NOT NULL,
	"status" integer NOT NULL,
	"answer" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_key_pk" PRIMARY KEY("workspace_id","principal","method","path","key")
);

ALTER TABLE "idempotency_key" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "idempotency_key" FORCE ROW LEVEL SECURITY;

CREATE TABLE "limit_counter" (
	"bucket" "bytea" NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "limit_counter_pk" PRIMARY KEY("bucket","window_start"),
	CONSTRAINT "limit_counter_count" CHECK ("limit_counter"."count" >= 0)
);

CREATE TABLE "locator" (
	"kind" text NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"workspace_id" uuid NOT NULL,
	"ref_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "locator_pk" PRIMARY KEY("kind","key_hash")
);

CREATE TABLE "run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid,
	"state" text NOT NULL,
	"step" text,
	"progress" real DEFAULT 0 NOT NULL,
	"input" jsonb NOT NULL,
	"requested_by" jsonb NOT NULL,
	"waiting_reason" text,
	"error_code" text,
	"lease" integer DEFAULT 0 NOT NULL,
	"lease_owner" text,
	"lease_until" timestamp (3) with time zone,
	"lost_leases" integer DEFAULT 0 NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"wake_at" timestamp (3) with time zone,
	"cancel_requested" boolean DEFAULT false NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "run_workspace_id" UNIQUE("workspace_id","id"),
	CONSTRAINT "run_state" CHECK ("run"."state" in ('queued', 'running', 'waiting', 'succeeded', 'failed', 'cancelled')),
	CONSTRAINT "run_progress" CHECK ("run"."progress" between 0 and 1)
);

ALTER TABLE "run" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "run" FORCE ROW LEVEL SECURITY;

CREATE TABLE "run_call" (
	"workspace_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"step" text NOT NULL,
	"key" text NOT NULL,
	"state" text NOT NULL,
	"vendor_job_id" text,
	"output" jsonb,
	"error_code" text,
	"can_be_found" boolean DEFAULT false NOT NULL,
	"submissions" integer DEFAULT 0 NOT NULL,
	"may_have_been_billed_twice" boolean DEFAULT false NOT NULL,
	"generation" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "run_call_pk" PRIMARY KEY("workspace_id","run_id","step","key"),
	CONSTRAINT "run_call_state" CHECK ("run_call"."state" in ('intended', 'submitted', 'done', 'failed', 'unknown'))
);

ALTER TABLE "run_call" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "run_call" FORCE ROW LEVEL SECURITY;

CREATE TABLE "run_step" (
	"workspace_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"state" text NOT NULL,
	"progress" real DEFAULT 0 NOT NULL,
	"note" jsonb,
	"output" jsonb,
	"tries" integer DEFAULT 0 NOT NULL,
	"error_code" text,
	"waiting_reason" text,
	"wake_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "run_step_pk" PRIMARY KEY("workspace_id","run_id","name"),
	CONSTRAINT "run_step_state" CHECK ("run_step"."state" in ('pending', 'running', 'waiting', 'done', 'failed', 'skipped'))
);

ALTER TABLE "run_step" ENABLE ROW LEVEL SECURITY;

ALTER TABLE "run_step" FORCE ROW LEVEL SECURITY;

ALTER TABLE "delivery_attempt" ADD CONSTRAINT "delivery_attempt_of" FOREIGN KEY ("workspace_id","delivery_id") REFERENCES "public"."delivery"("workspace_id","id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "mailbox_message" ADD CONSTRAINT "mailbox_message_of" FOREIGN KEY ("workspace_id","delivery_id") REFERENCES "public"."delivery"("workspace_id","id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "device" ADD CONSTRAINT "device_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "member" ADD CONSTRAINT "member_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "member" ADD CONSTRAINT "member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "recipient" ADD CONSTRAINT "recipient_series" FOREIGN KEY ("workspace_id","series_id") REFERENCES "public"."series"("workspace_id","id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "story" ADD CONSTRAINT "story_series" FOREIGN KEY ("workspace_id","series_id") REFERENCES "public"."series"("workspace_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "story" ADD CONSTRAINT "story_made_by" FOREIGN KEY ("workspace_id","run_id") REFERENCES "public"."run"("workspace_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "story" ADD CONSTRAINT "story_cover_asset" FOREIGN KEY ("workspace_id","cover_asset_id") REFERENCES "public"."asset"("workspace_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "story" ADD CONSTRAINT "story_audio_asset" FOREIGN KEY ("workspace_id","audio_asset_id") REFERENCES "public"."asset"("workspace_id","id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "run_call" ADD CONSTRAINT "run_call_run" FOREIGN KEY ("workspace_id","run_id") REFERENCES "public"."run"("workspace_id","id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "run_step" ADD CONSTRAINT "run_step_run" FOREIGN KEY ("workspace_id","run_id") REFERENCES "public"."run"("workspace_id","id") ON DELETE cascade ON UPDATE no action;

CREATE INDEX "delivery_newest" ON "delivery" USING btree ("workspace_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);

CREATE INDEX "delivery_attempt_delivery" ON "delivery_attempt" USING btree ("workspace_id","delivery_id");

CREATE INDEX "mailbox_message_newest" ON "mailbox_message" USING btree ("workspace_id","sent_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);

CREATE INDEX "device_user" ON "device" USING btree ("user_id","created_at" DESC NULLS FIRST);

CREATE INDEX "member_user" ON "member" USING btree ("user_id");

CREATE INDEX "asset_newest" ON "asset" USING btree ("workspace_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);

CREATE INDEX "asset_run" ON "asset" USING btree ("workspace_id","run_id");

CREATE INDEX "series_newest" ON "series" USING btree ("workspace_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);

CREATE INDEX "story_newest" ON "story" USING btree ("workspace_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);

CREATE INDEX "story_run" ON "story" USING btree ("workspace_id","run_id");

CREATE INDEX "story_cover" ON "story" USING btree ("workspace_id","cover_asset_id");

CREATE INDEX "story_audio" ON "story" USING btree ("workspace_id","audio_asset_id");

CREATE INDEX "story_search" ON "story" USING gin ("search");

CREATE INDEX "due_next" ON "due" USING btree ("kind","due_at");

CREATE INDEX "due_workspace" ON "due" USING btree ("workspace_id");

CREATE INDEX "event_age" ON "event" USING btree ("created_at");

CREATE INDEX "idempotency_key_age" ON "idempotency_key" USING btree ("created_at");

CREATE INDEX "limit_counter_age" ON "limit_counter" USING btree ("window_start");

CREATE INDEX "locator_ref" ON "locator" USING btree ("workspace_id","kind","ref_id");

CREATE INDEX "run_newest" ON "run" USING btree ("workspace_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);

CREATE INDEX "run_subject" ON "run" USING btree ("workspace_id","subject_id");

CREATE POLICY "delivery_workspace" ON "delivery" AS PERMISSIVE FOR ALL TO {app} USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));

CREATE POLICY "delivery_owner_all" ON "delivery" AS PERMISSIVE FOR ALL TO {owner} USING (true) WITH CHECK (true);

CREATE POLICY "delivery_operator" ON "delivery" AS PERMISSIVE FOR SELECT TO {operator} USING (true);

CREATE POLICY "delivery_attempt_workspace" ON "delivery_attempt" AS PERMISSIVE FOR ALL TO {app} USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));

CREATE POLICY "delivery_attempt_owner_all" ON "delivery_attempt" AS PERMISSIVE FOR ALL TO {owner} USING (true) WITH CHECK (true);

CREATE POLICY "delivery_attempt_operator" ON "delivery_attempt" AS PERMISSIVE FOR SELECT TO {operator} USING (true);

CREATE POLICY "mailbox_message_workspace" ON "mailbox_message" AS PERMISSIVE FOR ALL TO {app} USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));

CREATE POLICY "mailbox_message_owner_all" ON "mailbox_message" AS PERMISSIVE FOR ALL TO {owner} USING (true) WITH CHECK (true);

CREATE POLICY "mailbox_message_operator" ON "mailbox_message" AS PERMISSIVE FOR SELECT TO {operator} USING (true);

CREATE POLICY "device_self" ON "device" AS PERMISSIVE FOR SELECT TO {app} USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));

CREATE POLICY "device_auth_all" ON "device" AS PERMISSIVE FOR ALL TO {auth} USING (true) WITH CHECK (true);

CREATE POLICY "device_owner_all" ON "device" AS PERMISSIVE FOR ALL TO {owner} USING (true) WITH CHECK (true);

CREATE POLICY "member_current" ON "member" AS PERMISSIVE FOR SELECT TO {app} USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid) or user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));

CREATE POLICY "member_auth_all" ON "member" AS PERMISSIVE FOR ALL TO {auth} USING (true) WITH CHECK (true);

CREATE POLICY "member_owner_all" ON "member" AS PERMISSIVE FOR ALL TO {owner} USING (true) WITH CHECK (true);

CREATE POLICY "user_self" ON "user" AS PERMISSIVE FOR SELECT TO {app} USING (id = (select nullif(current_setting('app.user_id', true), '')::uuid));

CREATE POLICY "user_auth_all" ON "user" AS PERMISSIVE FOR ALL TO {auth} USING (true) WITH CHECK (true);

CREATE POLICY "user_owner_all" ON "user" AS PERMISSIVE FOR ALL TO {owner} USING (true) WITH CHECK (true);

CREATE POLICY "workspace_current" ON "workspace" AS PERMISSIVE FOR SELECT TO {app} USING (id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));

CREATE POLICY "workspace_auth_all" ON "workspace" AS PERMISSIVE FOR ALL TO {auth} USING (true) WITH CHECK (true);

CREATE POLICY "workspace_owner_all" ON "workspace" AS PERMISSIVE FOR ALL TO {owner} USING (true) WITH CHECK (true);

CREATE POLICY "asset_workspace" ON "asset" AS PERMISSIVE FOR ALL TO {app} USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));

CREATE POLICY "asset_owner_all" ON "asset" AS PERMISSIVE FOR ALL TO {owner} USING (true) WITH CHECK (true);

CREATE POLICY "recipient_workspace" ON "recipient" AS PERMISSIVE FOR ALL TO {app} USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));

CREATE POLICY "recipient_owner_all" ON "recipient" AS PERMISSIVE FOR ALL TO {owner} USING (true) WITH CHECK (true);

CREATE POLICY "series_workspace" ON "series" AS PERMISSIVE FOR ALL TO {app} USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));

CREATE POLICY "series_owner_all" ON "series" AS PERMISSIVE FOR ALL TO {owner} USING (true) WITH CHECK (true);

CREATE POLICY "story_workspace" ON "story" AS PERMISSIVE FOR ALL TO {app} USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));

CREATE POLICY "story_owner_all" ON "story" AS PERMISSIVE FOR ALL TO {owner} USING (true) WITH CHECK (true);

CREATE POLICY "event_workspace" ON "event" AS PERMISSIVE FOR ALL TO {app} USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));

CREATE POLICY "event_owner_all" ON "event" AS PERMISSIVE FOR ALL TO {owner} USING (true) WITH CHECK (true);

CREATE POLICY "event_head_workspace" ON "event_head" AS PERMISSIVE FOR ALL TO {app} USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));

CREATE POLICY "event_head_owner_all" ON "event_head" AS PERMISSIVE FOR ALL TO {owner} USING (true) WITH CHECK (true);

CREATE POLICY "idempotency_key_workspace" ON "idempotency_key" AS PERMISSIVE FOR ALL TO {app} USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));

CREATE POLICY "idempotency_key_owner_all" ON "idempotency_key" AS PERMISSIVE FOR ALL TO {owner} USING (true) WITH CHECK (true);

CREATE POLICY "run_workspace" ON "run" AS PERMISSIVE FOR ALL TO {app} USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));

CREATE POLICY "run_owner_all" ON "run" AS PERMISSIVE FOR ALL TO {owner} USING (true) WITH CHECK (true);

CREATE POLICY "run_worker" ON "run" AS PERMISSIVE FOR SELECT TO {worker} USING (true);

CREATE POLICY "run_call_workspace" ON "run_call" AS PERMISSIVE FOR ALL TO {app} USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));

CREATE POLICY "run_call_owner_all" ON "run_call" AS PERMISSIVE FOR ALL TO {owner} USING (true) WITH CHECK (true);

CREATE POLICY "run_step_workspace" ON "run_step" AS PERMISSIVE FOR ALL TO {app} USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));

CREATE POLICY "run_step_owner_all" ON "run_step" AS PERMISSIVE FOR ALL TO {owner} USING (true) WITH CHECK (true);

-- By hand from here on: functions and grants.

-- The functions below run as the owner because `app` may not touch these two tables itself. They hold the caller
-- to the workspace its transaction named: a row of another workspace is neither changed nor taken away.

CREATE FUNCTION current_workspace() RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  workspace uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
BEGIN
  IF workspace IS NULL THEN
    RAISE EXCEPTION 'no workspace is set' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN workspace;
END
$$;

CREATE FUNCTION due_set(kind text, id uuid, due_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.due AS known (kind, id, workspace_id, due_at)
  VALUES (due_set.kind, due_set.id, public.current_workspace(), due_set.due_at)
  ON CONFLICT ON CONSTRAINT due_pk DO UPDATE
    SET due_at = excluded.due_at, claimed_until = NULL, version = known.version + 1
    WHERE known.workspace_id = excluded.workspace_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this due work belongs to another workspace' USING ERRCODE = 'insufficient_privilege';
  END IF;
END
$$;

CREATE FUNCTION due_clear(kind text, id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM public.due AS known
  WHERE known.kind = due_clear.kind AND known.id = due_clear.id AND known.workspace_id = public.current_workspace();
END
$$;

CREATE FUNCTION locator_set(kind text, key_hash bytea, ref_id uuid, expires_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.locator AS known (kind, key_hash, workspace_id, ref_id, expires_at, created_at)
  VALUES (locator_set.kind, locator_set.key_hash, public.current_workspace(), locator_set.ref_id, locator_set.expires_at, now())
  ON CONFLICT ON CONSTRAINT locator_pk DO UPDATE
    SET ref_id = excluded.ref_id, expires_at = excluded.expires_at
    WHERE known.workspace_id = excluded.workspace_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this locator belongs to another workspace' USING ERRCODE = 'insufficient_privilege';
  END IF;
END
$$;

CREATE FUNCTION locator_clear(kind text, ref_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM public.locator AS known
  WHERE known.kind = locator_clear.kind AND known.ref_id = locator_clear.ref_id
    AND known.workspace_id = public.current_workspace();
END
$$;

REVOKE EXECUTE ON FUNCTION current_workspace(), due_set(text, uuid, timestamptz), due_clear(text, uuid),
  locator_set(text, bytea, uuid, timestamptz), locator_clear(text, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION due_set(text, uuid, timestamptz), due_clear(text, uuid),
  locator_set(text, bytea, uuid, timestamptz), locator_clear(text, uuid) TO {app};

-- Rows of workspaces: row security decides which ones.
GRANT SELECT, INSERT, UPDATE, DELETE ON asset, delivery, delivery_attempt, event, event_head, idempotency_key, mailbox_message,
  recipient, run, run_call, run_step, series, story TO {app};

-- People and their places: sign-in writes them; a workspace sees its own, without secrets and lookup hashes.
GRANT SELECT, INSERT, UPDATE, DELETE ON "user", device, workspace, member, limit_counter TO {auth};

GRANT SELECT (id, name, email_sealed, is_operator, language, theme, time_zone, created_at, updated_at) ON "user" TO {app};

GRANT SELECT (id, user_id, user_agent, last_seen_at, expires_at, revoked_at, created_at) ON device TO {app};

GRANT SELECT ON workspace, member TO {app};

-- What is found before a workspace is known.
GRANT SELECT ON locator TO {auth}, {worker};

GRANT SELECT, UPDATE, DELETE ON due TO {worker};

-- The sweep sees which runs need a worker, not what they are about.
GRANT SELECT (id, workspace_id, kind, state, lease, lease_owner, lease_until, lost_leases, attempt, wake_at,
  cancel_requested, created_at, updated_at) ON run TO {worker};

-- The operator's pages about what was sent; addresses are sealed.
GRANT SELECT ON delivery, delivery_attempt, mailbox_message TO {operator};
