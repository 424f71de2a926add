-- Each time a register was questioned (specification, section 10 and Appendix A 4), with how often the same child had been
-- asked about in the twelve months to that day: a child asked about again and again is a sign in itself.
with counted as (
  select authority, enquiry_id, count(*) over (
    partition by authority, child_id order by made_on range between interval 12 months preceding and current row) as enquiries
  from work.known.register_enquiry where child_id is not null
),
register_enquiry as (
  select
    enquiry.authority, enquiry.enquiry_id, enquiry.made_on, enquiry.register,
    work.listed_enquiry_agency(enquiry.agency) as agency, work.listed_enquiry_substance(enquiry.substance) as substance,
    enquiry.concern, enquiry.action, enquiry.on_register, enquiry.child_id is not null as about_known_child,
    counted.enquiries as enquiries_12_months
  from work.known.register_enquiry as enquiry left join counted using (authority, enquiry_id)
)
select * from register_enquiry
