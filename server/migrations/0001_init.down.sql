DROP FUNCTION due_set(text, uuid, timestamptz), due_clear(text, uuid),
  locator_set(text, bytea, uuid, timestamptz), locator_clear(text, uuid), current_workspace();

DROP POLICY "delivery_workspace" ON "delivery" CASCADE;

DROP POLICY "delivery_owner_all" ON "delivery" CASCADE;

DROP POLICY "delivery_operator" ON "delivery" CASCADE;

DROP TABLE "delivery" CASCADE;

DROP POLICY "delivery_attempt_workspace" ON "delivery_attempt" CASCADE;

DROP POLICY "delivery_attempt_owner_all" ON "delivery_attempt" CASCADE;

DROP POLICY "delivery_attempt_operator" ON "delivery_attempt" CASCADE;

DROP TABLE "delivery_attempt" CASCADE;

DROP POLICY "mailbox_message_workspace" ON "mailbox_message" CASCADE;

DROP POLICY "mailbox_message_owner_all" ON "mailbox_message" CASCADE;

DROP POLICY "mailbox_message_operator" ON "mailbox_message" CASCADE;

DROP TABLE "mailbox_message" CASCADE;

DROP POLICY "device_self" ON "device" CASCADE;

DROP POLICY "device_auth_all" ON "device" CASCADE;

DROP POLICY "device_owner_all" ON "device" CASCADE;

DROP TABLE "device" CASCADE;

DROP POLICY "member_current" ON "member" CASCADE;

DROP POLICY "member_auth_all" ON "member" CASCADE;

DROP POLICY "member_owner_all" ON "member" CASCADE;

DROP TABLE "member" CASCADE;

DROP POLICY "user_self" ON "user" CASCADE;

DROP POLICY "user_auth_all" ON "user" CASCADE;

DROP POLICY "user_owner_all" ON "user" CASCADE;

DROP TABLE "user" CASCADE;

DROP POLICY "workspace_current" ON "workspace" CASCADE;

DROP POLICY "workspace_auth_all" ON "workspace" CASCADE;

DROP POLICY "workspace_owner_all" ON "workspace" CASCADE;

DROP TABLE "workspace" CASCADE;

DROP POLICY "asset_workspace" ON "asset" CASCADE;

DROP POLICY "asset_owner_all" ON "asset" CASCADE;

DROP TABLE "asset" CASCADE;

DROP POLICY "recipient_workspace" ON "recipient" CASCADE;

DROP POLICY "recipient_owner_all" ON "recipient" CASCADE;

DROP TABLE "recipient" CASCADE;

DROP POLICY "series_workspace" ON "series" CASCADE;

DROP POLICY "series_owner_all" ON "series" CASCADE;

DROP TABLE "series" CASCADE;

DROP POLICY "story_workspace" ON "story" CASCADE;

DROP POLICY "story_owner_all" ON "story" CASCADE;

DROP TABLE "story" CASCADE;

DROP TABLE "due" CASCADE;

DROP POLICY "event_workspace" ON "event" CASCADE;

DROP POLICY "event_owner_all" ON "event" CASCADE;

DROP TABLE "event" CASCADE;

DROP POLICY "event_head_workspace" ON "event_head" CASCADE;

DROP POLICY "event_head_owner_all" ON "event_head" CASCADE;

DROP TABLE "event_head" CASCADE;

DROP POLICY "idempotency_key_workspace" ON "idempotency_key" CASCADE;

DROP POLICY "idempotency_key_owner_all" ON "idempotency_key" CASCADE;

DROP TABLE "idempotency_key" CASCADE;

DROP TABLE "limit_counter" CASCADE;

DROP TABLE "locator" CASCADE;

DROP POLICY "run_workspace" ON "run" CASCADE;

DROP POLICY "run_owner_all" ON "run" CASCADE;

DROP POLICY "run_worker" ON "run" CASCADE;

DROP TABLE "run" CASCADE;

DROP POLICY "run_call_workspace" ON "run_call" CASCADE;

DROP POLICY "run_call_owner_all" ON "run_call" CASCADE;

DROP TABLE "run_call" CASCADE;

DROP POLICY "run_step_workspace" ON "run_step" CASCADE;

DROP POLICY "run_step_owner_all" ON "run_step" CASCADE;

DROP TABLE "run_step" CASCADE;
